import { Button, Switch } from '@mantine/core'
import { BookOpen, Monitor, Moon, Sun, SunMedium } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { VISIBILITIES, type Visibility } from '@/domain/schema/place'
import { createFormatter } from '@/i18n/core/format'
import { useText } from '@/i18n/react/use-text'
import type { AppLanguage, AreaUnit, ColourScheme } from '@/store/app-store'
import { formatRoute } from '@/store/route'
import { useApp } from '@/store/use-store'
import { ChoiceCards } from '@/ui/choice-cards'
import { RadioList } from '@/ui/radio-list'
import { AboutApp } from './about-app'
import { AliasField } from './alias-field'
import classes from './settings-panel.module.css'
import { TileAddressField } from './tile-address-field'
import { useSaveSettings } from './use-save-settings'

const AREA_UNITS: readonly AreaUnit[] = ['auto', 'ares', 'metres']

/** A garden and an estate, in hectares. */
const examplesOf = (language: AppLanguage, unit: AreaUnit) => {
  const { area } = createFormatter(language, unit)
  return { small: area(0.06), large: area(85) }
}

type SettingsPanelProps = {
  /** What belongs to the open map. */
  readonly forMap?: ReactNode
  readonly mapId?: string
}

/** Settings of the app on this device; shown on their own page and inside a map. The page gives the heading. */
export const SettingsPanel = ({ forMap, mapId }: SettingsPanelProps) => {
  const { t } = useText()
  const language = useApp((state) => state.settings.language)
  const colourScheme = useApp((state) => state.settings.colourScheme)
  const sunlight = useApp((state) => state.settings.sunlight)
  const letterKeys = useApp((state) => state.settings.letterKeys)
  const visibility = useApp((state) => state.settings.defaultVisibility)
  const areaUnit = useApp((state) => state.settings.areaUnit)
  const save = useSaveSettings()
  return (
    <div className={classes.panel}>
      <Section title={t('settings.signature')}>
        <AliasField />
      </Section>
      <Section title={t('settings.language')}>
        <ChoiceCards<AppLanguage>
          label={t('settings.language')}
          labelHidden
          value={language}
          onChange={(chosen) => void save({ language: chosen })}
          choices={[
            { value: 'pl', title: 'Polski' },
            { value: 'en', title: 'English' },
          ]}
        />
      </Section>
      <Section title={t('settings.look')}>
        <ChoiceCards<ColourScheme>
          label={t('settings.look')}
          labelHidden
          columns={3}
          value={colourScheme}
          onChange={(chosen) => void save({ colourScheme: chosen })}
          choices={[
            { value: 'auto', title: t('settings.lookAuto'), icon: <Monitor size={24} /> },
            { value: 'light', title: t('settings.lookLight'), icon: <Sun size={24} /> },
            { value: 'dark', title: t('settings.lookDark'), icon: <Moon size={24} /> },
          ]}
        />
        <Button
          variant="default"
          className={classes.sunlight}
          aria-pressed={sunlight}
          aria-describedby="sunlight-more"
          leftSection={<SunMedium aria-hidden="true" size={22} />}
          onClick={() => void save({ sunlight: !sunlight })}
        >
          {t('map.sunlight')}
        </Button>
        <p className={classes.more} id="sunlight-more">
          {t('settings.sunlightMore')}
        </p>
      </Section>
      <Section title={t('settings.visibility')}>
        <RadioList<Visibility>
          label={t('settings.visibility')}
          labelHidden
          description={t('settings.visibilityMore')}
          value={visibility}
          onChange={(defaultVisibility) => void save({ defaultVisibility })}
          choices={VISIBILITIES.map((value) => ({
            value,
            title: t(`place.visibility.${value}`),
            description: t(`place.visibilityHint.${value}`),
          }))}
        />
      </Section>
      {forMap}
      <Section title={t('settings.units')}>
        <RadioList<AreaUnit>
          label={t('settings.units')}
          labelHidden
          value={areaUnit}
          onChange={(chosen) => void save({ areaUnit: chosen })}
          choices={AREA_UNITS.map((value) => ({
            value,
            title: t(`settings.unit.${value}`),
            description: t('settings.unitMore', examplesOf(language, value)),
          }))}
        />
      </Section>
      <Section title={t('settings.keyboard')}>
        <Switch
          size="md"
          label={t('settings.letterKeys')}
          description={t('settings.letterKeysMore')}
          checked={letterKeys}
          onChange={(event) => void save({ letterKeys: event.currentTarget.checked })}
        />
      </Section>
      <details className={classes.section}>
        <summary className={classes.summary}>{t('settings.advanced')}</summary>
        <TileAddressField />
      </details>
      <Section title={t('guide.title')}>
        <p className={classes.more}>{t('guide.openMore')}</p>
        <Button
          component="a"
          variant="default"
          href={formatRoute({ view: 'guide', ...(mapId === undefined ? {} : { mapId }) })}
          leftSection={<BookOpen aria-hidden="true" size={20} />}
        >
          {t('guide.open')}
        </Button>
      </Section>
      <Section title={t('settings.about')}>
        <AboutApp />
      </Section>
    </div>
  )
}

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 className={classes.heading} id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}

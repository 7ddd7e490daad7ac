import { Button, Switch } from '@mantine/core'
import { Monitor, Moon, Sun, SunMedium } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useText } from '@/i18n/react/use-text'
import type { AppLanguage, ColourScheme } from '@/store/app-store'
import { useApp } from '@/store/use-store'
import { ChoiceCards } from '@/ui/choice-cards'
import { AboutApp } from './about-app'
import { AliasField } from './alias-field'
import classes from './settings-panel.module.css'
import { TileAddressField } from './tile-address-field'
import { useSaveSettings } from './use-save-settings'

/** Settings of the app on this device; shown on their own page and inside a map. The page gives the heading. */
export const SettingsPanel = () => {
  const { t } = useText()
  const language = useApp((state) => state.settings.language)
  const colourScheme = useApp((state) => state.settings.colourScheme)
  const sunlight = useApp((state) => state.settings.sunlight)
  const letterKeys = useApp((state) => state.settings.letterKeys)
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

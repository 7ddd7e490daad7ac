import { Button } from '@mantine/core'
import { Pencil, Trash2, X } from 'lucide-react'
import { useRef } from 'react'
import type { Neighbourhood } from '@/domain/schema/map-records'
import { useText } from '@/i18n/react/use-text'
import type { InTurns } from '@/store/map-state'
import { useAreaCounts } from '@/store/use-area-counts'
import { useMap } from '@/store/use-store'
import { IconButton } from '@/ui/icon-button'
import { MapSheet } from '@/ui/map-sheet'
import { useEscape } from '@/ui/use-escape'
import { useOpeningFocus } from '@/ui/use-opening-focus'
import { AreaFacts } from './area-facts'
import { AreaFamily } from './area-family'
import { AreaMenu } from './area-menu'
import classes from './area-panel.module.css'
import { AreaPeople } from './area-people'
import { EarlierBoundaries } from './earlier-boundaries'
import { KindCounts } from './kind-counts'
import { WholeArea } from './whole-area'

export type AreaPanelProps = { readonly area: Neighbourhood; readonly inTurns: InTurns }

/** What is known of an area, and what can be done with it. */
export const AreaPanel = ({ area, inTurns }: AreaPanelProps) => {
  const { t } = useText()
  const select = useMap((state) => state.select)
  const remove = useMap((state) => state.remove)
  const step = useMap((state) => state.sheetStep)
  const setStep = useMap((state) => state.setSheetStep)
  const isCollapsed = useMap((state) => state.isPanelCollapsed)
  const setCollapsed = useMap((state) => state.setPanelCollapsed)
  const edit = useMap((state) => state.startAreaEdit)
  const hasDraft = useMap(({ areaEdits }) => areaEdits.edits[area.id] !== undefined)
  const tally = useAreaCounts(inTurns)
  const heading = useRef<HTMLHeadingElement>(null)
  const menuButton = useRef<HTMLButtonElement>(null)
  const close = (): void => select(undefined)
  useOpeningFocus(heading, area.id)
  useEscape(close)
  return (
    <MapSheet
      label={t('draw.selected')}
      step={step}
      onStep={setStep}
      isCollapsed={isCollapsed}
      onCollapse={setCollapsed}
      footer={
        <div className={classes.actions}>
          <Button
            className={classes.edit}
            leftSection={<Pencil aria-hidden="true" size={20} />}
            onClick={() => edit(area.id)}
          >
            {t('common.edit')}
          </Button>
          <AreaMenu area={area} buttonRef={menuButton} />
          <IconButton
            variant="default"
            label={t('common.remove')}
            icon={Trash2}
            tooltipPosition="top"
            onClick={() => remove(area.id)}
          />
        </div>
      }
    >
      <div className={classes.top}>
        <div className={classes.words}>
          <p className={classes.type}>{t(`draw.types.${area.areaType}`)}</p>
          <h2 ref={heading} tabIndex={-1} className={classes.name} dir="auto">
            {area.name}
          </h2>
        </div>
        <IconButton label={t('common.close')} icon={X} className={classes.close} onClick={close} />
      </div>
      {hasDraft && <p className={classes.draft}>{t('area.draftWaits')}</p>}
      <AreaFacts area={area} />
      <AreaFamily area={area} />
      {area.description && (
        <p className={classes.description} dir="auto">
          {area.description}
        </p>
      )}
      <h3 className={classes.heading}>{t('draw.inside')}</h3>
      <KindCounts area={area} counts={tally?.of(area.id)} />
      {tally && <WholeArea area={area} ids={tally.wholeOf(area.id)} />}
      <AreaPeople area={area} />
      <EarlierBoundaries area={area} />
    </MapSheet>
  )
}

import { Button } from '@mantine/core'
import { Pencil, Trash2, X } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { areaHectares } from '@/domain/geometry/area-hectares'
import { perimeterMetres } from '@/domain/geometry/perimeter-metres'
import { pinArt } from '@/domain/pins/pin-art'
import type { Neighbourhood } from '@/domain/schema/map-records'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { formatPartialDate } from '@/ui/format-date'
import { IconButton } from '@/ui/icon-button'
import { MapSheet } from '@/ui/map-sheet'
import { Pin } from '@/ui/pin'
import { useEscape } from '@/ui/use-escape'
import { useOpeningFocus } from '@/ui/use-opening-focus'
import { AreaMenu } from './area-menu'
import classes from './area-panel.module.css'
import { EarlierBoundaries } from './earlier-boundaries'
import { countInside } from './places-inside'
import { WholeArea } from './whole-area'

/** A glyph for each kind as a whole, where no category is meant. */
const KIND_ICONS = {
  resource: 'house-heart',
  need: 'lamp',
  partner: 'handshake',
  club: 'coffee',
  initiative: 'hammer',
  observation: 'thumbs-up',
} as const

export type AreaPanelProps = { readonly area: Neighbourhood; readonly onEdit: () => void }

export const AreaPanel = ({ area, onEdit }: AreaPanelProps) => {
  const { t } = useText()
  const select = useMap((state) => state.select)
  const remove = useMap((state) => state.remove)
  const step = useMap((state) => state.sheetStep)
  const setStep = useMap((state) => state.setSheetStep)
  const isCollapsed = useMap((state) => state.isPanelCollapsed)
  const setCollapsed = useMap((state) => state.setPanelCollapsed)
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
            onClick={onEdit}
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
      <Facts area={area} />
      {area.description && (
        <p className={classes.description} dir="auto">
          {area.description}
        </p>
      )}
      <Inside area={area} />
      <WholeArea area={area} />
      <EarlierBoundaries area={area} />
    </MapSheet>
  )
}

const Facts = ({ area }: { readonly area: Neighbourhood }) => {
  const { t, format, language } = useText()
  const { geometry } = area
  const [hectares, metres] = useMemo(() => [areaHectares(geometry), perimeterMetres(geometry)], [geometry])
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('draw.area')}</dt>
        <dd className={classes.big}>{format.area(hectares)}</dd>
      </div>
      <div>
        <dt>{t('draw.perimeterLabel')}</dt>
        <dd>{format.length(metres)}</dd>
      </div>
      <div>
        <dt>{t('draw.boundaries')}</dt>
        <dd>{area.approximate ? t('draw.boundaryApproximate') : t('draw.boundaryConfirmed')}</dd>
      </div>
      {area.validFrom && (
        <div>
          <dt>{t('draw.boundarySince')}</dt>
          <dd>{formatPartialDate(area.validFrom, language)}</dd>
        </div>
      )}
    </dl>
  )
}

const Inside = ({ area }: { readonly area: Neighbourhood }) => {
  const { t } = useText()
  const snapshot = useMap((state) => state.snapshot)
  const counts = useMemo(() => countInside(area, snapshot.places.values()), [area, snapshot])
  return (
    <>
      <h3 className={classes.heading}>{t('draw.inside')}</h3>
      {counts.length === 0 && <p className={classes.type}>{t('draw.nothingInside')}</p>}
      <ul className={classes.counts}>
        {counts.map(({ kind, count }) => (
          <li key={kind}>
            <Pin {...pinArt({ kind, icon: KIND_ICONS[kind] })} size={30} />
            {t(`draw.kindCount.${kind}`, { count })}
          </li>
        ))}
      </ul>
    </>
  )
}

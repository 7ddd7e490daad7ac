import { X } from 'lucide-react'
import { useRef } from 'react'
import { placePinArt } from '@/domain/pins/pin-art'
import type { Place } from '@/domain/schema/place'
import { categoryWord } from '@/i18n/core/place-words'
import { useText } from '@/i18n/react/use-text'
import type { InTurns } from '@/store/map-state'
import { useCatalogue } from '@/store/use-catalogue'
import { useMap, useServices } from '@/store/use-store'
import { IconButton } from '@/ui/icon-button'
import { MapSheet } from '@/ui/map-sheet'
import { Pin } from '@/ui/pin'
import { useEscape } from '@/ui/use-escape'
import { useOpeningFocus } from '@/ui/use-opening-focus'
import { PlaceActions } from './place-actions'
import { PlaceFacts } from './place-facts'
import { PlaceGroups } from './place-groups'
import { PlaceLinks } from './place-links'
import classes from './place-panel.module.css'
import { PlaceSteps } from './place-steps'
import { PlaceTags } from './place-tags'
import { WaitingEdit } from './waiting-edit'

export type PlacePanelProps = { readonly place: Place; readonly inTurns: InTurns }

export const PlacePanel = ({ place, inTurns }: PlacePanelProps) => {
  const { t, language } = useText()
  const { clock } = useServices()
  const select = useMap((state) => state.select)
  const catalogue = useCatalogue()
  const step = useMap((state) => state.sheetStep)
  const setStep = useMap((state) => state.setSheetStep)
  const isCollapsed = useMap((state) => state.isPanelCollapsed)
  const setCollapsed = useMap((state) => state.setPanelCollapsed)
  const heading = useRef<HTMLHeadingElement>(null)
  const close = (): void => select(undefined)
  useOpeningFocus(heading, place.id)
  useEscape(close)
  return (
    <MapSheet
      label={t('place.selected')}
      step={step}
      onStep={setStep}
      isCollapsed={isCollapsed}
      onCollapse={setCollapsed}
      footer={<PlaceActions place={place} />}
    >
      <div className={classes.top}>
        <Pin {...placePinArt(place, clock(), catalogue)} size={44} />
        <div className={classes.words}>
          <p className={classes.kind}>
            {t(`common.kind.${place.kind}`)} · {categoryWord(t, language, catalogue.info(place.category))}
          </p>
          <h2 ref={heading} tabIndex={-1} className={classes.name} dir="auto">
            {place.name}
          </h2>
        </div>
        <IconButton label={t('common.close')} icon={X} className={classes.close} onClick={close} />
      </div>
      <WaitingEdit id={place.id} />
      <PlaceTags place={place} />
      {place.description && (
        <p className={classes.description} dir="auto">
          {place.description}
        </p>
      )}
      <PlaceFacts place={place} />
      <PlaceLinks place={place} inTurns={inTurns} />
      <PlaceGroups place={place} />
      <PlaceSteps place={place} />
    </MapSheet>
  )
}

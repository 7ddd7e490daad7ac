import type { LucideIcon } from 'lucide-react'
import { X } from 'lucide-react'
import { type ReactNode, useId, useRef } from 'react'
import { useText } from '@/i18n/react/use-text'
import { IconButton } from '@/ui/icon-button'
import { MapPanel } from '@/ui/map-panel'
import { useEscape } from '@/ui/use-escape'
import { useOpeningFocus } from '@/ui/use-opening-focus'
import classes from './map-card.module.css'

type MapCardProps = {
  readonly title: string
  readonly children: ReactNode
  readonly onClose: () => void
  readonly icon?: LucideIcon
}

/** A message with buttons in the place of the panel: something to decide, while the map stays in use. */
export const MapCard = ({ title, children, onClose, icon: Icon }: MapCardProps) => {
  const { t } = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useOpeningFocus(heading, title)
  useEscape(onClose)
  return (
    <MapPanel label={title} size="tall">
      <div className={classes.top}>
        {Icon && <Icon aria-hidden="true" className={classes.icon} size={26} />}
        <h2 id={id} ref={heading} tabIndex={-1} className={classes.title}>
          {title}
        </h2>
        <IconButton label={t('common.close')} icon={X} onClick={onClose} />
      </div>
      {children}
    </MapPanel>
  )
}

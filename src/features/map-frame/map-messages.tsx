import { CloudOff, MapPinOff, ShieldCheck, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useText } from '@/i18n/react/use-text'
import { useApp, useMap } from '@/store/use-store'
import { IconButton } from '@/ui/icon-button'
import { usePhone } from '@/ui/use-phone'
import classes from './map-messages.module.css'

/** Calm words over the map on what does not work just now. Work goes on in all of these. */
export const MapMessages = () => {
  const { t } = useText()
  const isPhone = usePhone()
  const online = useApp((state) => state.online)
  const unreachable = useMap((state) => state.baseMapUnreachable)
  const isRestored = useApp((state) => state.isRestored)
  const acknowledgeRestored = useApp((state) => state.acknowledgeRestored)
  if (isRestored) {
    return (
      <MapMessage
        key="restored"
        icon={ShieldCheck}
        title={t('common.restored')}
        onClose={acknowledgeRestored}
      />
    )
  }
  if (!online) {
    return (
      <MapMessage key="offline" icon={CloudOff} title={t('map.offline.title')}>
        {isPhone ? t('map.offline.safePhone') : t('map.offline.safe')}
        {unreachable && ` ${t('map.offline.noStreets')}`}
      </MapMessage>
    )
  }
  if (unreachable) {
    return (
      <MapMessage key="unreachable" icon={MapPinOff} title={t('map.baseMap.unreachable')}>
        {t('map.baseMap.unreachableSafe')}
      </MapMessage>
    )
  }
  return null
}

type MapMessageProps = {
  readonly icon: typeof CloudOff
  readonly title: string
  readonly children?: ReactNode
  readonly onClose?: () => void
}

/** Closed, it stays closed until the trouble has ended and comes anew. */
const MapMessage = ({ icon: Icon, title, children, onClose }: MapMessageProps) => {
  const { t } = useText()
  const [isClosed, setClosed] = useState(false)
  if (isClosed) return null
  return (
    <div role="status" className={classes.message}>
      <Icon aria-hidden="true" className={classes.icon} size={22} />
      <p className={classes.text}>
        <strong>{title.replace(/\.$/, '')}.</strong> {children}
      </p>
      <IconButton label={t('common.close')} icon={X} onClick={onClose ?? (() => setClosed(true))} />
    </div>
  )
}

import { CloudOff, Wifi } from 'lucide-react'
import { useText } from '@/i18n/react/use-text'
import classes from './online-status.module.css'

type OnlineStatusProps = {
  readonly online: boolean
  /** The app's files are on the device, so that it opens without a network. */
  readonly offlineReady: boolean
}

/** Says whether there is a network and what that means for the work. */
export const OnlineStatus = ({ online, offlineReady }: OnlineStatusProps) => {
  const { t } = useText()
  const Icon = online ? Wifi : CloudOff
  const words = online ? (offlineReady ? 'ready' : 'online') : 'offline'
  return (
    <p className={classes.status} role="status" data-online={online}>
      <Icon aria-hidden="true" className={classes.icon} size={18} />
      <span>{t(`common.network.${words}`)}</span>
    </p>
  )
}

import { useText } from '@/i18n/react/use-text'
import classes from './wait-screen.module.css'

/** Shown while something is read. The words come late, so that a quick start does not flicker. */
export const WaitScreen = () => {
  const { t } = useText()
  return (
    <div className={classes.wait} role="status">
      <span className={classes.words}>{t('common.loading')}</span>
    </div>
  )
}

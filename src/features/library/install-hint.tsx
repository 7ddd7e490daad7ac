import { Button } from '@mantine/core'
import { Smartphone } from 'lucide-react'
import { useText } from '@/i18n/react/use-text'
import { useApp } from '@/store/use-store'
import classes from './install-hint.module.css'

/** The app with an icon of its own, where that can be had. Said calmly, and never again after "Nie teraz". */
export const InstallHint = () => {
  const { t } = useText()
  const way = useApp((state) => state.installWay)
  const declined = useApp((state) => state.settings.installDeclined)
  const changeSettings = useApp((state) => state.changeSettings)
  if (!way || declined) return null
  return (
    <section className={classes.card} aria-labelledby="install">
      <h2 className={classes.title} id="install">
        <Smartphone aria-hidden="true" size={22} />
        {t('library.install.title')}
      </h2>
      <p className={classes.text}>{t('library.install.why')}</p>
      {way.by === 'hand' && (
        <>
          <p className={classes.text}>{t('library.install.byHand')}</p>
          <p className={classes.text}>{t('library.install.apart')}</p>
        </>
      )}
      <div className={classes.actions}>
        {way.by === 'browser' && (
          <Button variant="default" onClick={way.ask}>
            {t('library.install.do')}
          </Button>
        )}
        <Button
          variant="subtle"
          // An answer that can't be stored still holds until the app is closed.
          onClick={() => void changeSettings({ installDeclined: true }).catch(() => undefined)}
        >
          {t('library.install.notNow')}
        </Button>
      </div>
    </section>
  )
}

import { Button } from '@mantine/core'
import type { FallbackProps } from 'react-error-boundary'
import { useText } from '@/i18n/react/use-text'
import classes from './crash-screen.module.css'

/** A bug reached the screen. What was entered is in storage already; the words say so and offer a fresh start. */
export const CrashScreen = ({ error }: FallbackProps) => {
  const { t } = useText()
  return (
    <main className={classes.crash} role="alert">
      <h1>{t('common.crash.title')}</h1>
      <p>{t('common.crash.safe')}</p>
      <Button onClick={() => location.reload()}>{t('common.crash.reload')}</Button>
      <details>
        <summary>{t('common.crash.details')}</summary>
        <pre>{error instanceof Error ? error.message : String(error)}</pre>
      </details>
    </main>
  )
}

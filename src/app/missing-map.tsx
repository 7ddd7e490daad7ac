import { Button } from '@mantine/core'
import { useText } from '@/i18n/react/use-text'
import { useAppStore } from '@/store/use-store'
import { Message } from '@/ui/message'
import classes from './missing-map.module.css'

export type MissingMapProps = { readonly why: 'absent' | 'unreadable' }

/** An address of a map that is not on this device, or that the browser could not read just now. */
export const MissingMap = ({ why }: MissingMapProps) => {
  const { t } = useText()
  const app = useAppStore()
  return (
    <main className={classes.missing}>
      <Message kind={why === 'absent' ? 'info' : 'danger'} title={t(`common.missingMap.${why}.title`)}>
        <p>{t(`common.missingMap.${why}.text`)}</p>
      </Message>
      <Button onClick={() => app.getState().go({ view: 'library' })}>
        {t('common.missingMap.toLibrary')}
      </Button>
      {why === 'unreadable' && (
        <Button variant="default" onClick={() => location.reload()}>
          {t('common.retry')}
        </Button>
      )}
    </main>
  )
}

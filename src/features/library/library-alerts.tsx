import { Button } from '@mantine/core'
import { FileUp, RefreshCw } from 'lucide-react'
import { useText } from '@/i18n/react/use-text'
import { formatRoute } from '@/store/route'
import { useApp } from '@/store/use-store'
import { Message } from '@/ui/message'
import { FileButton } from './file-button'
import classes from './library-alerts.module.css'

type LibraryAlertsProps = {
  readonly onOpenFile: (file: File) => void | Promise<void>
  readonly anyMaps: boolean
}

/** What must be said before anything else: lost maps, a browser that keeps nothing, a new version. */
export const LibraryAlerts = ({ onOpenFile, anyMaps }: LibraryAlertsProps) => {
  const { t } = useText()
  const loss = useApp((state) => state.loss)
  const inMemory = useApp((state) => state.storageKind === 'memory')
  const isNewer = useApp((state) => state.isStorageNewer)
  const updateReady = useApp((state) => state.updateReady)
  const acknowledgeLoss = useApp((state) => state.acknowledgeLoss)
  const applyUpdate = useApp((state) => state.applyUpdate)
  const isRestored = useApp((state) => state.isRestored)
  const acknowledgeRestored = useApp((state) => state.acknowledgeRestored)
  const unsavedMaps = useApp((state) => state.unsavedMaps)
  if (!loss && !isRestored && !inMemory && !updateReady && unsavedMaps.length === 0) return null
  return (
    <div className={classes.alerts}>
      {unsavedMaps.map(({ id, title }) => (
        <Message
          key={id}
          kind="danger"
          role="alert"
          title={t('library.unsaved.title', { title })}
          safe={t('library.unsaved.safe')}
          todo={t('library.unsaved.todo')}
          actions={
            <Button component="a" variant="default" href={formatRoute({ view: 'map', id, tab: 'map' })}>
              {t('library.unsaved.open')}
            </Button>
          }
        />
      ))}
      {isRestored && (
        <Message
          kind="ok"
          role="status"
          actions={
            <Button variant="default" onClick={acknowledgeRestored}>
              {t('common.understood')}
            </Button>
          }
        >
          {t('common.restored')}
        </Message>
      )}
      {loss && (
        <Message
          kind="danger"
          role="alert"
          title={t('library.loss.title')}
          actions={
            <>
              <FileButton onFile={onOpenFile}>
                {(open, busy) => (
                  <Button
                    variant="default"
                    loading={busy}
                    leftSection={<FileUp aria-hidden="true" size={20} />}
                    onClick={open}
                  >
                    {t('library.openFile')}
                  </Button>
                )}
              </FileButton>
              <Button variant="default" onClick={acknowledgeLoss}>
                {t('common.understood')}
              </Button>
            </>
          }
        >
          {loss.lost.length > 0 ? (
            <>
              <p>{t('library.loss.titles')}</p>
              <ul className={classes.titles}>
                {loss.lost.map(({ id, title }) => (
                  <li key={id}>{title || t('library.loss.untitled')}</li>
                ))}
              </ul>
            </>
          ) : (
            <p>{t('library.loss.unknown')}</p>
          )}
          <p>{anyMaps ? t('library.loss.safe') : t('library.loss.safeNone')}</p>
          <p>{t('library.loss.todo')}</p>
        </Message>
      )}
      {isNewer && (
        <Message
          kind="danger"
          role="alert"
          title={t('library.newer.title')}
          safe={t('library.newer.safe')}
          todo={t('library.newer.todo')}
          actions={<Button onClick={() => location.reload()}>{t('library.newer.update')}</Button>}
        />
      )}
      {inMemory && !isNewer && (
        <Message
          kind="warn"
          role="alert"
          title={t('library.memory.title')}
          safe={t('library.memory.safe')}
          todo={t('library.memory.todo')}
        />
      )}
      {updateReady && (
        <div className={classes.update} role="status">
          <RefreshCw aria-hidden="true" className={classes.icon} size={20} />
          <span className={classes.words}>{t('library.update.title')}</span>
          <Button variant="default" onClick={applyUpdate}>
            {t('library.update.apply')}
          </Button>
        </div>
      )}
    </div>
  )
}

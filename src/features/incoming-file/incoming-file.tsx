import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Problem } from '@/domain/problem'
import { problemText } from '@/i18n/core/problem-text'
import { useText } from '@/i18n/react/use-text'
import { Dialog } from '@/ui/dialog'
import { Message } from '@/ui/message'
import classes from './incoming-file.module.css'

type IncomingFileProps = {
  readonly name: string
  readonly problems: readonly Problem[]
  readonly onOpen: () => Promise<void>
  readonly onClose: () => void
}

/** A file came from outside the app: nothing is read until it is said so. */
export const IncomingFile = ({ name, problems, onOpen, onClose }: IncomingFileProps) => {
  const { t } = useText()
  const [isBusy, setBusy] = useState(false)
  const open = async (): Promise<void> => {
    setBusy(true)
    await onOpen()
    setBusy(false)
  }
  return (
    <Dialog
      opened
      title={
        <>
          {t('common.incoming.title')} <bdi>{name}</bdi>
        </>
      }
      onClose={onClose}
      closable={false}
    >
      {problems.length > 0 ? (
        <Message
          kind="danger"
          role="alert"
          title={t('common.fileRefused')}
          safe={t('common.incoming.unchanged')}
        >
          {problems.map((problem) => (
            <p key={problem.code}>{problemText(t, problem)}</p>
          ))}
        </Message>
      ) : (
        <>
          <p className={classes.text}>{t('common.incoming.newMap')}</p>
          <p className={classes.text}>{t('common.incoming.present')}</p>
        </>
      )}
      <div className={classes.actions}>
        {problems.length > 0 ? (
          <Button data-autofocus onClick={onClose}>
            {t('common.close')}
          </Button>
        ) : (
          <>
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button data-autofocus loading={isBusy} onClick={() => void open()}>
              {t('common.incoming.open')}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  )
}

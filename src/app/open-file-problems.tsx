import { Button, Modal } from '@mantine/core'
import type { Problem } from '@/domain/problem'
import { problemText } from '@/i18n/core/problem-text'
import { useText } from '@/i18n/react/use-text'
import classes from './open-file-problems.module.css'

type OpenFileProblemsProps = { readonly problems: readonly Problem[]; readonly onClose: () => void }

/** Why a file could not be opened; nothing of it was taken. */
export const OpenFileProblems = ({ problems, onClose }: OpenFileProblemsProps) => {
  const { t } = useText()
  return (
    <Modal.Root opened={problems.length > 0} onClose={onClose} centered radius={18} padding={20}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body className={classes.body}>
          <Modal.Title className={classes.title}>{t('common.fileRefused')}</Modal.Title>
          {problems.map((found) => (
            <p key={found.code}>{problemText(t, found)}</p>
          ))}
          <Button onClick={onClose}>{t('common.understood')}</Button>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

import { Button } from '@mantine/core'
import type { Problem } from '@/domain/problem'
import { problemText } from '@/i18n/core/problem-text'
import { useText } from '@/i18n/react/use-text'
import { Dialog } from '@/ui/dialog'
import classes from './open-file-problems.module.css'

export type OpenFileProblemsProps = { readonly problems: readonly Problem[]; readonly onClose: () => void }

/** Why a file could not be opened; nothing of it was taken. */
export const OpenFileProblems = ({ problems, onClose }: OpenFileProblemsProps) => {
  const { t } = useText()
  return (
    <Dialog opened={problems.length > 0} title={t('common.fileRefused')} onClose={onClose} closable={false}>
      {problems.map((found) => (
        <p key={found.code} className={classes.text}>
          {problemText(t, found)}
        </p>
      ))}
      <Button onClick={onClose}>{t('common.understood')}</Button>
    </Dialog>
  )
}

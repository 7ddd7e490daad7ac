import { FileUp } from 'lucide-react'
import { useText } from '@/i18n/react/use-text'
import { FileButton } from './file-button'
import classes from './open-file-card.module.css'

type OpenFileCardProps = { readonly onOpenFile: (file: File) => void | Promise<void> }

/** "Otwórz plik mapy" with a sentence on where such a file comes from. */
export const OpenFileCard = ({ onOpenFile }: OpenFileCardProps) => {
  const { t } = useText()
  return (
    <FileButton onFile={onOpenFile}>
      {(open, busy) => (
        <div className={classes.card}>
          <FileUp aria-hidden="true" className={classes.icon} size={26} />
          <div className={classes.words}>
            <button
              type="button"
              className={classes.title}
              onClick={open}
              disabled={busy}
              aria-describedby="open-file-more"
            >
              {t('library.openFile')}
            </button>
            <span className={classes.more} id="open-file-more">
              {busy ? t('common.loading') : t('library.openFileMore')}
            </span>
          </div>
        </div>
      )}
    </FileButton>
  )
}

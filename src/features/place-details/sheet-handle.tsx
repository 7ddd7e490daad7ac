import { useText } from '@/i18n/react/use-text'
import classes from './sheet-handle.module.css'

type SheetHandleProps = { readonly expanded: boolean; readonly onToggle: () => void }

/** Steps the sheet of a phone between low and tall. A button, for a swipe may never be the only way. */
export const SheetHandle = ({ expanded, onToggle }: SheetHandleProps) => {
  const { t } = useText()
  return (
    <button
      type="button"
      className={classes.handle}
      aria-label={t('place.showMore')}
      aria-expanded={expanded}
      title={expanded ? t('place.showLess') : t('place.showMore')}
      onClick={onToggle}
    >
      <span className={classes.bar} />
    </button>
  )
}

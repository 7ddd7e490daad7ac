import { useText } from '@/i18n/react/use-text'
import classes from './skip-link.module.css'

type SkipLinkProps = {
  /** Id of the element that begins the content; it needs `tabIndex={-1}`. */
  readonly target: string
}

/** First stop of every page. The address' hash is the route, so the jump is made by focus alone. */
export const SkipLink = ({ target }: SkipLinkProps) => {
  const { t } = useText()
  return (
    <a
      className={classes.skip}
      href={`#${target}`}
      onClick={(event) => {
        event.preventDefault()
        document.getElementById(target)?.focus()
      }}
    >
      {t('common.skipToContent')}
    </a>
  )
}

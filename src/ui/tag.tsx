import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import classes from './tag.module.css'

type TagProps = {
  readonly children: ReactNode
  readonly kind?: 'plain' | 'warn' | 'ok' | 'danger'
  readonly icon?: LucideIcon
}

/** A short word about a thing. It wraps rather than cutting a long word. */
export const Tag = ({ children, kind = 'plain', icon: Icon }: TagProps) => (
  <span className={classes.tag} data-kind={kind}>
    {Icon && <Icon aria-hidden="true" className={classes.icon} size={16} />}
    <span className={classes.text}>{children}</span>
  </span>
)

import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

type EmptyStateProps = {
  readonly title: ReactNode
  readonly icon?: LucideIcon
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** Level of the heading in its page. */
  readonly level?: 2 | 3
}

/** Nothing here yet: says so and offers the next step. */
export const EmptyState = ({ title, icon: Icon, children, actions, level = 2 }: EmptyStateProps) => {
  const Heading = `h${level}` as const
  return (
    <div className={classes.empty}>
      {Icon && <Icon aria-hidden="true" className={classes.icon} size={28} />}
      <Heading className={classes.title}>{title}</Heading>
      {children && <div className={classes.text}>{children}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  )
}

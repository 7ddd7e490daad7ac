import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import classes from './message.module.css'

type MessageKind = 'info' | 'warn' | 'danger' | 'ok'

type MessageProps = {
  readonly kind?: MessageKind
  /** What happened. */
  readonly title?: ReactNode
  /** What is safe. */
  readonly safe?: ReactNode
  /** What to do. */
  readonly todo?: ReactNode
  readonly children?: ReactNode
  /** Buttons; they repeat what to do. */
  readonly actions?: ReactNode
  /** `alert` is spoken at once, `status` at the next pause; without it the message is read when it is reached. */
  readonly role?: 'alert' | 'status'
  readonly icon?: LucideIcon
}

const ICONS: Readonly<Record<MessageKind, LucideIcon>> = {
  info: Info,
  warn: TriangleAlert,
  danger: CircleAlert,
  ok: CircleCheck,
}

/** A message in the page. A problem says in this order what happened, what is safe and what to do. */
export const Message = (props: MessageProps) => {
  const { kind = 'info', title, safe, todo, children, actions, role, icon } = props
  const Icon = icon ?? ICONS[kind]
  return (
    <div className={classes.message} data-kind={kind} role={role}>
      <Icon aria-hidden="true" className={classes.icon} size={22} />
      <div className={classes.body}>
        {title && <p className={classes.title}>{title}</p>}
        {safe && <p>{safe}</p>}
        {todo && <p>{todo}</p>}
        {children}
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
    </div>
  )
}

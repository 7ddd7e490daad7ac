import { Notifications, notifications } from '@mantine/notifications'
import classes from './notices.module.css'

/** Time to change one's mind. */
const UNDO_MS = 8000

/** Place of the short words after something happened: bottom left, above the bar on phones. Mounted once. */
export const Notices = () => (
  <Notifications position="bottom-left" autoClose={UNDO_MS} limit={3} className={classes.place} />
)

type NoticeOptions = {
  readonly text: string
  /** Accessible name of the button that closes the notice. */
  readonly closeLabel: string
  readonly action?: { readonly label: string; readonly run: () => void }
  /** A second notice with the same key replaces the first. */
  readonly key?: string
  /** `danger` interrupts a screen reader and stays until it is closed. */
  readonly kind?: 'plain' | 'danger'
}

/** Says what happened and, with an action such as "Cofnij", offers to take it back for 8 seconds. */
export const showNotice = ({ text, closeLabel, action, key, kind = 'plain' }: NoticeOptions): void => {
  if (key) notifications.hide(key)
  const id: string = notifications.show({
    ...(key ? { id: key } : {}),
    role: kind === 'danger' ? 'alert' : 'status',
    autoClose: kind === 'danger' ? false : UNDO_MS,
    closeButtonProps: { 'aria-label': closeLabel },
    classNames: {
      root: kind === 'danger' ? classes.danger : classes.notice,
      description: classes.description,
      closeButton: classes.close,
    },
    message: (
      <span className={classes.row}>
        <span className={classes.text}>{text}</span>
        {action && (
          <button
            type="button"
            className={classes.action}
            onClick={() => {
              notifications.hide(id)
              action.run()
            }}
          >
            {action.label}
          </button>
        )}
      </span>
    ),
  })
}

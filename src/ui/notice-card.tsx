import { Button } from '@mantine/core'
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { IconButton } from './icon-button'
import classes from './notice-card.module.css'

/** Time to read and to change one's mind. */
const SHOWN_MS = 8000

export type NoticeAction = {
  readonly label: string
  /** Accessible name, where the label alone does not tell what it acts on. */
  readonly name?: string
  readonly run: () => void
}

type NoticeCardProps = {
  readonly text: string
  /** Accessible name of the button that closes the notice. */
  readonly closeLabel: string
  readonly action?: NoticeAction | undefined
  /** `danger` stays until it is closed; a plain one goes after 8 seconds, unless one points at it or is in it. */
  readonly kind?: 'plain' | 'danger'
  readonly onClose: () => void
}

/** A short word after something happened. Its place has to be a live region. */
export const NoticeCard = ({ text, closeLabel, action, kind = 'plain', onClose }: NoticeCardProps) => {
  const [held, setHeld] = useState(false)
  const stays = held || kind === 'danger'

  useEffect(() => {
    if (stays) return
    const timer = setTimeout(onClose, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [stays, onClose])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it or reaching it by Tab only stops the clock
    <div
      className={classes.notice}
      data-kind={kind}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={classes.text}>{text}</span>
      {action && (
        <Button
          variant="subtle"
          className={classes.action}
          aria-label={action.name}
          onClick={() => {
            onClose()
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton className={classes.close} label={closeLabel} icon={X} onClick={onClose} />
    </div>
  )
}

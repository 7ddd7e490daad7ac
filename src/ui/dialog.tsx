import { Modal } from '@mantine/core'
import { type ReactNode, type RefObject, useEffect } from 'react'
import { useText } from '@/i18n/react/use-text'
import classes from './dialog.module.css'

export type DialogProps = {
  readonly opened: boolean
  readonly title: ReactNode
  readonly onClose: () => void
  /** Whether there is a cross beside the title; without it the dialog has a button that closes it. */
  readonly closable?: boolean
  readonly size?: 'md' | 'lg'
  /** Gets the focus afterwards; needed where what opened the dialog is gone by then, such as an item of a menu. */
  readonly returnFocusTo?: RefObject<HTMLElement | null> | undefined
  readonly children: ReactNode
}

/** A dialog over the page. Closes on Esc; the focus returns to what opened it. Its parts are mounted while it is open. */
export const Dialog = (props: DialogProps) => {
  const { opened, title, onClose, closable = true, size = 'md', returnFocusTo, children } = props
  const { t } = useText()
  useFocusBack(opened, returnFocusTo)
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      centered
      radius={18}
      padding={20}
      size={size}
      classNames={{ content: classes.dialog }}
      returnFocus={false}
    >
      <Modal.Overlay />
      <Modal.Content>
        {/* Not `Modal.Header`: a header element here would be a second banner of the page. */}
        <div className={classes.head}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          {closable && (
            <Modal.CloseButton className={classes.close} aria-label={t('common.close')} iconSize={22} />
          )}
        </div>
        <Modal.Body className={classes.body}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** Mantine's own return remembers nothing for a dialog that is mounted open, and lazy ones are. */
const useFocusBack = (opened: boolean, to: RefObject<HTMLElement | null> | undefined): void => {
  useEffect(() => {
    if (!opened) return
    const opener = document.activeElement
    return () => {
      // Unless what comes next has taken it already.
      const active = document.activeElement
      if (active !== document.body && !active?.closest('[data-portal]')) return
      const target = to?.current ?? opener
      if (target instanceof HTMLElement) target.focus({ preventScroll: true })
    }
  }, [opened, to])
}

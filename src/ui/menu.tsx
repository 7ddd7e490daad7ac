import type { LucideIcon } from 'lucide-react'
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { createPortal } from 'react-dom'
import { type Align, putBeside, type Side } from './beside'
import classes from './menu.module.css'

/** What the button of a menu has to take over. */
type MenuButtonProps = {
  readonly ref: RefObject<HTMLButtonElement | null>
  readonly id: string
  readonly 'aria-haspopup': 'menu'
  readonly 'aria-expanded': boolean
  readonly 'aria-controls': string | undefined
  readonly onClick: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

type MenuProps = {
  readonly button: (props: MenuButtonProps) => ReactNode
  /** `MenuItem`, `MenuRadios`, `MenuHeading`. */
  readonly children: ReactNode
  readonly side?: Side
  readonly align?: Align
  /** The button, for whoever gives it the focus later. */
  readonly buttonRef?: RefObject<HTMLButtonElement | null>
}

const CloseMenu = createContext<() => void>(() => undefined)

/** A button that opens a short list of actions or of values. Arrows, Home, End and letters move; Esc and Tab close. */
export const Menu = ({ button, children, side = 'bottom', align = 'end', buttonRef }: MenuProps) => {
  const id = useId()
  const own = useRef<HTMLButtonElement>(null)
  const target = buttonRef ?? own
  const [open, setOpen] = useState(false)
  const close = (): void => {
    setOpen(false)
    target.current?.focus({ preventScroll: true })
  }
  return (
    <>
      {button({
        ref: target,
        id,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        'aria-controls': open ? `${id}-list` : undefined,
        onClick: () => (open ? close() : setOpen(true)),
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          setOpen(true)
        },
      })}
      {open && (
        <CloseMenu value={close}>
          <MenuList id={id} target={target} side={side} align={align} onClose={close} onLeave={setOpen}>
            {children}
          </MenuList>
        </CloseMenu>
      )}
    </>
  )
}

type MenuListProps = {
  readonly id: string
  readonly target: RefObject<HTMLButtonElement | null>
  readonly side: Side
  readonly align: Align
  readonly children: ReactNode
  readonly onClose: () => void
  readonly onLeave: (open: false) => void
}

const itemsOf = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []),
]

/** The item that a key leads to. */
const itemAt = (items: readonly HTMLElement[], key: string): HTMLElement | undefined => {
  const at = items.indexOf(document.activeElement as HTMLElement)
  if (key === 'ArrowDown') return items[(at + 1) % items.length]
  if (key === 'ArrowUp') return items.at(Math.max(at, 0) - 1)
  if (key === 'Home') return items[0]
  if (key === 'End') return items.at(-1)
  if (key.length !== 1 || key === ' ') return undefined
  const after = [...items.slice(at + 1), ...items.slice(0, at + 1)]
  return after.find((item) => item.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()))
}

const MenuList = ({ id, target, side, align, children, onClose, onLeave }: MenuListProps) => {
  const list = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const put = (): void => {
      if (list.current && target.current) putBeside(list.current, target.current, { side, align, gap: 8 })
    }
    put()
    addEventListener('resize', put)
    addEventListener('scroll', put, { capture: true, passive: true })
    return () => {
      removeEventListener('resize', put)
      removeEventListener('scroll', put, { capture: true })
    }
  }, [target, side, align])

  useEffect(() => itemsOf(list.current)[0]?.focus({ preventScroll: true }), [])

  useEffect(() => {
    const onPointerDown = ({ target: pressed }: PointerEvent): void => {
      if (!(pressed instanceof Node)) return
      if (!list.current?.contains(pressed) && !target.current?.contains(pressed)) onLeave(false)
    }
    document.addEventListener('pointerdown', onPointerDown, { capture: true })
    return () => document.removeEventListener('pointerdown', onPointerDown, { capture: true })
  }, [target, onLeave])

  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.ctrlKey || event.metaKey || event.altKey) return
    // The focus is back on the button by then, so that Tab goes on from there.
    if (event.key === 'Tab') return onClose()
    const item = itemAt(itemsOf(list.current), event.key)
    if (event.key === 'Escape') onClose()
    else if (event.key === ' ' && event.target instanceof HTMLAnchorElement) event.target.click()
    else if (item) item.focus({ preventScroll: true })
    else return
    event.preventDefault()
  }

  return createPortal(
    <div
      ref={list}
      id={`${id}-list`}
      role="menu"
      tabIndex={-1}
      aria-labelledby={id}
      aria-orientation="vertical"
      className={classes.list}
      data-portal
      onKeyDown={onKeyDown}
    >
      {children}
    </div>,
    document.body,
  )
}

type MenuItemProps = {
  readonly icon: LucideIcon
  readonly children: ReactNode
  readonly danger?: boolean
} & ({ readonly href: string } | { readonly onChoose: () => void })

/** An action, or a link to another screen. */
export const MenuItem = ({ icon: Icon, children, danger, ...does }: MenuItemProps) => {
  const close = useContext(CloseMenu)
  const item = { role: 'menuitem', tabIndex: -1, className: classes.item, 'data-danger': danger } as const
  const words = (
    <>
      <Icon aria-hidden="true" className={classes.icon} size={20} />
      {children}
    </>
  )
  if ('href' in does) {
    return (
      <a {...item} href={does.href} onClick={close}>
        {words}
      </a>
    )
  }
  return (
    <button
      {...item}
      type="button"
      onClick={() => {
        close()
        does.onChoose()
      }}
    >
      {words}
    </button>
  )
}

type MenuRadiosProps<T extends string> = {
  readonly value: T
  readonly onChange: (value: T) => void
  readonly choices: readonly { readonly value: T; readonly title: string; readonly lang?: string }[]
}

/** One of a few values; the one in force is ticked. */
export const MenuRadios = <T extends string>({ value, onChange, choices }: MenuRadiosProps<T>) => {
  const close = useContext(CloseMenu)
  return choices.map((choice) => (
    <button
      key={choice.value}
      type="button"
      role="menuitemradio"
      aria-checked={choice.value === value}
      tabIndex={-1}
      lang={choice.lang}
      className={classes.item}
      onClick={() => {
        close()
        onChange(choice.value)
      }}
    >
      <Tick />
      {choice.title}
    </button>
  ))
}

type MenuCheckProps = {
  readonly icon: LucideIcon
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
}

/** Something that is on or off. */
export const MenuCheck = ({ icon: Icon, checked, onChange, children }: MenuCheckProps) => {
  const close = useContext(CloseMenu)
  return (
    <button
      type="button"
      role="menuitemcheckbox"
      aria-checked={checked}
      tabIndex={-1}
      className={classes.item}
      onClick={() => {
        close()
        onChange(!checked)
      }}
    >
      <Icon aria-hidden="true" className={classes.icon} size={20} />
      {children}
    </button>
  )
}

type MenuChecksProps<T extends string> = {
  readonly values: readonly T[]
  readonly onChange: (values: readonly T[]) => void
  readonly choices: readonly { readonly value: T; readonly title: string }[]
}

/** Any of a few values; the menu stays open, for one seldom comes alone. */
export const MenuChecks = <T extends string>({ values, onChange, choices }: MenuChecksProps<T>) =>
  choices.map(({ value, title }) => {
    const isOn = values.includes(value)
    return (
      <button
        key={value}
        type="button"
        role="menuitemcheckbox"
        aria-checked={isOn}
        tabIndex={-1}
        className={classes.item}
        onClick={() => onChange(isOn ? values.filter((one) => one !== value) : [...values, value])}
      >
        <Tick />
        {title}
      </button>
    )
  })

const Tick = () => (
  <svg viewBox="0 0 10 7" aria-hidden="true" className={classes.tick}>
    <path
      d="M4 4.586 1.707 2.293A1 1 0 1 0 .293 3.707l3 3a.997.997 0 0 0 1.414 0l5-5A1 1 0 1 0 8.293.293Z"
      fill="currentColor"
    />
  </svg>
)

/** A word above the items. */
export const MenuHeading = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes.heading}>{children}</div>
)

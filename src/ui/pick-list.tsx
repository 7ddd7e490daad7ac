import { TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import classes from './pick-list.module.css'

export type PickOption = {
  readonly id: string
  /** A decorative picture. */
  readonly picture: ReactNode
  readonly name: string
  readonly note?: string
}

type PickListProps = {
  /** Name of the field that is typed into. */
  readonly label: string
  readonly labelHidden?: boolean
  readonly description?: string
  readonly query: string
  readonly onQuery: (query: string) => void
  /** How many there are, or that there are none. */
  readonly status: ReactNode
  readonly listLabel: string
  readonly options: readonly PickOption[]
  /** The options are of before: Enter chooses none of them. */
  readonly isBusy: boolean
  readonly onPick: (id: string) => void
}

/** A field with what was found under it; arrows choose and Enter takes, while the focus stays in the field. */
export const PickList = (props: PickListProps) => {
  const {
    label,
    labelHidden = false,
    description,
    query,
    onQuery,
    status,
    listLabel,
    options,
    isBusy,
    onPick,
  } = props
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const chosen = options[Math.min(at, options.length - 1)]
  const goTo = (next: number): void => {
    const to = (next + options.length) % options.length
    setAt(to)
    list.current?.children[to]?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (options.length === 0) return
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0) goTo(Math.min(at, options.length - 1) + by)
    else if (event.key === 'Enter' && chosen && !isBusy) onPick(chosen.id)
    else return
    event.preventDefault()
  }
  return (
    <>
      <TextInput
        data-autofocus
        role="combobox"
        {...(labelHidden ? { 'aria-label': label } : { label })}
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-activedescendant={chosen && `${listId}-${chosen.id}`}
        aria-autocomplete="list"
        description={description}
        enterKeyHint="go"
        autoComplete="off"
        spellCheck={false}
        leftSection={<Search aria-hidden="true" size={18} />}
        leftSectionPointerEvents="none"
        value={query}
        onChange={(event) => {
          onQuery(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <p role="status" className={classes.count}>
        {status}
      </p>
      <div ref={list} id={listId} role="listbox" aria-label={listLabel} className={classes.hits}>
        {options.map((option) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and takes the keys
          <div
            key={option.id}
            id={`${listId}-${option.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={option === chosen}
            className={classes.hit}
            onClick={() => onPick(option.id)}
          >
            {option.picture}
            <span className={classes.words}>
              <span dir="auto" className={classes.name}>
                {option.name}
              </span>
              {option.note && <span className={classes.note}>{option.note}</span>}
            </span>
          </div>
        ))}
      </div>
    </>
  )
}

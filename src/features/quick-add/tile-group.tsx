import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { withSoftHyphens } from '@/i18n/core/typography'
import classes from './tile-group.module.css'

export type Tile<T extends string> = {
  readonly value: T
  readonly title: string
  readonly description?: string
  readonly picture: ReactNode
}

type TileGroupProps<T extends string> = {
  /** Name of the group. */
  readonly label: string
  readonly sections: readonly { readonly title?: string; readonly tiles: readonly Tile<T>[] }[]
  readonly value: T | undefined
  readonly onChoose: (value: T) => void
  /** Large: picture above the words; else beside them. */
  readonly large?: boolean
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * Radios that lead on at once. So the arrows only move the focus and choose nothing, unlike in other groups of radios:
 * with the keyboard one could otherwise never get past the second tile.
 */
export const TileGroup = <T extends string>(props: TileGroupProps<T>) => {
  const { label, sections, value, onChoose, large } = props
  const group = useRef<HTMLDivElement>(null)
  const all = sections.flatMap(({ tiles }) => tiles)
  const entry = all.find((tile) => tile.value === value) ?? all[0]

  const onKeyDown = (event: KeyboardEvent): void => {
    const radios = [...(group.current?.querySelectorAll<HTMLElement>('[role="radio"]') ?? [])]
    const step = STEPS[event.key]
    const at = radios.indexOf(event.target as HTMLElement)
    if (step === undefined || at < 0) return
    event.preventDefault()
    radios[(at + step + radios.length) % radios.length]?.focus()
  }

  return (
    <div ref={group} role="radiogroup" aria-label={label} className={classes.group} onKeyDown={onKeyDown}>
      {sections.map(({ title, tiles }, section) => (
        <div key={title ?? section}>
          {title && <h3 className={classes.section}>{title}</h3>}
          <div className={classes.grid} data-large={large || undefined}>
            {tiles.map((tile) => (
              // biome-ignore lint/a11y/useSemanticElements: an input can't hold a picture and two lines
              <button
                key={tile.value}
                type="button"
                role="radio"
                aria-checked={tile.value === value}
                aria-label={tile.title}
                aria-description={tile.description}
                tabIndex={tile === entry ? 0 : -1}
                className={classes.tile}
                onClick={() => onChoose(tile.value)}
              >
                {tile.picture}
                <span className={classes.words}>
                  <span className={classes.title}>{withSoftHyphens(tile.title)}</span>
                  {tile.description && <span className={classes.description}>{tile.description}</span>}
                </span>
              </button>
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}

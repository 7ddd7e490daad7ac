import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import {
  type CSSProperties,
  type KeyboardEvent,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Place } from '@/domain/schema/place'
import { useText } from '@/i18n/react/use-text'
import type { ListSorting } from '@/store/app-store'
import { useCatalogue } from '@/store/use-catalogue'
import { usePhone } from '@/ui/use-phone'
import { gridMove } from './grid-move'
import type { Column } from './list-columns'
import classes from './list-grid.module.css'
import { ListHeading } from './list-heading'
import { ListRow, type RowActs } from './list-row'
import { TickBox } from './tick-box'
import { useRowHeight } from './use-row-height'

type ListGridProps = {
  readonly places: readonly Place[]
  readonly columns: readonly Column[]
  readonly isBusy: boolean
  readonly sorting: ListSorting
  readonly onSort: (sorting: ListSorting) => void
  readonly checked: ReadonlySet<string>
  readonly onCheck: (checked: ReadonlySet<string>) => void
  readonly selectedId: string | undefined
  readonly onOpen: (id: string) => void
  readonly onShowOnMap: (id: string) => void
  /** Delete: what is ticked, else this one. */
  readonly onRemove: (id: string) => void
}

/** Height of a row in letters' height: two lines of a name, on a phone two more below. */
const DESK_REM = 3.25
const PHONE_REM = 5.5

/** Rows drawn above and below those that are seen. */
const OVERSCAN = 12

/**
 * All places as a table of which only what is seen exists. One row is in the way of Tab; arrows, Page, Home and End move
 * it, Space ticks, Shift ticks a range, Enter opens.
 */
export const ListGrid = (props: ListGridProps) => {
  const { places, columns, isBusy, sorting, onSort, checked, onCheck, selectedId, onOpen } = props
  const { t } = useText()
  const isPhone = usePhone()
  const catalogue = useCatalogue()
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const anchor = useRef(0)
  const at = Math.min(active, Math.max(0, places.length - 1))
  const height = useRowHeight(isPhone ? PHONE_REM : DESK_REM)
  const virtual = useVirtualizer({
    count: places.length,
    getScrollElement: () => scroller.current,
    // All rows are of one height: measuring each would mean to place a hundred thousand anew.
    estimateSize: () => height,
    overscan: OVERSCAN,
    useFlushSync: false,
    // The same function for the same places: another one would have every row placed anew.
    getItemKey: useCallback((index: number) => places[index]?.id ?? index, [places]),
    // The row that has the focus stays, wherever the list is scrolled to.
    rangeExtractor: (range: Range) =>
      [...new Set([at, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new height is the reason to place the rows anew
  useLayoutEffect(() => virtual.measure(), [virtual, height])

  const focusRow = (index: number): void => {
    setActive(index)
    virtual.scrollToIndex(index, { align: 'auto' })
    // The row may come to be only with the next picture.
    requestAnimationFrame(() => rowAt(scroller.current, index)?.focus({ preventScroll: true }))
  }
  const checkAll = (): void => onCheck(new Set([...checked, ...places.map(({ id }) => id)]))
  const uncheckAll = (): void => {
    const shown = new Set(places.map(({ id }) => id))
    // What a search does not show stays ticked, and the bar says so.
    onCheck(new Set([...checked].filter((id) => !shown.has(id))))
  }
  const checkRange = (to: number, from: number = anchor.current): void => {
    const [first, last] = from < to ? [from, to] : [to, from]
    onCheck(new Set([...checked, ...places.slice(first, last + 1).map(({ id }) => id)]))
  }
  const toggle = (index: number): void => {
    const id = places[index]?.id
    if (id === undefined) return
    anchor.current = index
    const next = new Set(checked)
    if (!next.delete(id)) next.add(id)
    onCheck(next)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // A field or a button within a row has keys of its own.
    const isRow = event.target instanceof HTMLElement && event.target.tagName === 'TR'
    const place = places[at]
    // In the headings Delete would hit a row that nobody looks at.
    if (!place || rowIndexOf(event.target as Element) === undefined) return
    const page = Math.max(1, virtual.range ? virtual.range.endIndex - virtual.range.startIndex - 1 : 10)
    const to = gridMove(event, { at, count: places.length, page })
    if (to !== undefined) {
      if (event.shiftKey) checkRange(to)
      else anchor.current = to
      focusRow(to)
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      checkAll()
    } else if (event.key === ' ' && isRow) toggle(at)
    else if (event.key === 'Enter' && isRow) onOpen(place.id)
    else if (event.key === 'Delete') props.onRemove(place.id)
    else return
    event.preventDefault()
  }

  const acts = useLatest({
    check: (index, { shiftKey }) => {
      setActive(index)
      if (shiftKey) checkRange(index)
      else toggle(index)
    },
    open: (index) => {
      setActive(index)
      const id = places[index]?.id
      if (id !== undefined) onOpen(id)
    },
    showOnMap: (index) => {
      const id = places[index]?.id
      if (id !== undefined) props.onShowOnMap(id)
    },
  })

  const allChecked = places.length > 0 && places.every(({ id }) => checked.has(id))
  return (
    <div ref={scroller} className={classes.scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows that are moved through with arrows make a grid
        role="grid"
        aria-label={t('list.label')}
        aria-rowcount={places.length + 1}
        aria-colcount={columns.length + 2}
        aria-multiselectable="true"
        aria-busy={isBusy}
        className={classes.grid}
        style={{ '--columns': template(columns.length) } as CSSProperties}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const index = rowIndexOf(event.target)
          if (index !== undefined) setActive(index)
        }}
      >
        <thead className={isPhone ? 'visually-hidden' : classes.head}>
          <tr aria-rowindex={1} className={classes.header}>
            <th>
              {isPhone ? (
                t('list.checkColumn')
              ) : (
                <TickBox
                  aria-label={t('list.checkAll')}
                  checked={allChecked}
                  onChange={allChecked ? uncheckAll : checkAll}
                />
              )}
            </th>
            {columns.map((column) => (
              <ListHeading key={column.id} {...{ column, sorting, onSort, isPhone }} />
            ))}
            <th>
              <span className="visually-hidden">{t('list.onMap')}</span>
            </th>
          </tr>
        </thead>
        <tbody className={classes.rows} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const place = places[index]
            return (
              place && (
                <ListRow
                  key={key}
                  height={height}
                  place={place}
                  index={index}
                  start={start}
                  columns={columns}
                  catalogue={catalogue}
                  isPhone={isPhone}
                  isActive={index === at}
                  isChecked={checked.has(place.id)}
                  isSelected={place.id === selectedId}
                  acts={acts}
                />
              )
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Functions that stay the same and do what the latest ones do. */
const useLatest = (acts: RowActs): RowActs => {
  const latest = useRef(acts)
  useLayoutEffect(() => {
    latest.current = acts
  })
  return useMemo(
    () => ({
      check: (...told) => latest.current.check(...told),
      open: (...told) => latest.current.open(...told),
      showOnMap: (...told) => latest.current.showOnMap(...told),
    }),
    [],
  )
}

/** Tick, name, the others, the way to the map. */
const template = (columns: number): string =>
  `3rem minmax(15rem, 2.2fr) ${'minmax(8.5rem, 1fr) '.repeat(Math.max(0, columns - 1))}3.25rem`

/** Of the row that an element is in; the heading is none. */
const rowIndexOf = (element: Element): number | undefined => {
  const index = element.closest('tbody > tr')?.getAttribute('data-index')
  return index ? Number(index) : undefined
}

const rowAt = (grid: HTMLElement | null, index: number): HTMLElement | null =>
  grid?.querySelector<HTMLElement>(`[aria-rowindex="${index + 2}"]`) ?? null

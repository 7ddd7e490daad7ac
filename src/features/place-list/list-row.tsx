import { MapPin } from 'lucide-react'
import { type MouseEvent, memo } from 'react'
import type { Catalogue } from '@/domain/categories/catalogue'
import { placePinArt } from '@/domain/pins/pin-art'
import type { Place } from '@/domain/schema/place'
import { useText } from '@/i18n/react/use-text'
import { useServices } from '@/store/use-store'
import { IconButton } from '@/ui/icon-button'
import { Pin } from '@/ui/pin'
import type { Column } from './list-columns'
import classes from './list-row.module.css'
import { TickBox } from './tick-box'

type ListRowProps = {
  readonly place: Place
  /** From 0; the heading is row 1. */
  readonly index: number
  /** CSS pixels from the first row. */
  readonly start: number
  /** CSS pixels. */
  readonly height: number
  readonly columns: readonly Column[]
  readonly catalogue: Catalogue
  readonly isPhone: boolean
  readonly isActive: boolean
  readonly isChecked: boolean
  readonly isSelected: boolean
  readonly acts: RowActs
}

/** The same for all rows, and the same for ever: a row is drawn anew only for what it shows. */
export type RowActs = {
  readonly check: (index: number, event: MouseEvent) => void
  readonly open: (index: number) => void
  readonly showOnMap: (index: number) => void
}

export const ListRow = memo((props: ListRowProps) => {
  const { place, index, start, height, columns, catalogue, isPhone, isActive, isChecked, isSelected, acts } =
    props
  const { t } = useText()
  const { clock } = useServices()
  // Of all rows one is in the way of Tab, with what is in it.
  const tabIndex = isActive ? 0 : -1
  const [name, ...others] = columns
  const said = others.map((column) => column.text(place))
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isChecked}
      aria-current={isSelected || undefined}
      tabIndex={tabIndex}
      className={classes.row}
      style={{ height, transform: `translateY(${start}px)` }}
    >
      <td>
        <TickBox
          tabIndex={tabIndex}
          aria-label={t('list.check', { name: place.name })}
          checked={isChecked}
          onClick={(event) => acts.check(index, event)}
          // The click tells whether Shift was held; the change alone does not.
          onChange={ignore}
        />
      </td>
      <td className={classes.name}>
        <Pin {...placePinArt(place, clock(), catalogue)} size={34} />
        <span className={classes.words}>
          <button
            type="button"
            tabIndex={tabIndex}
            className={classes.open}
            // Three lines of it have no room; all of it is in the panel.
            title={place.name}
            onClick={() => acts.open(index)}
            dir="auto"
          >
            {name?.text(place)}
          </button>
          {isPhone && (
            <span className={classes.more}>
              <span className="visually-hidden">{t(`common.kind.${place.kind}`)}, </span>
              {said.filter(Boolean).join(' · ')}
            </span>
          )}
        </span>
      </td>
      {!isPhone &&
        others.map((column, at) => (
          <td key={column.id} className={classes.cell} dir="auto" title={said[at]}>
            {said[at]}
          </td>
        ))}
      <td className={classes.action}>
        {place.geometry && (
          <IconButton
            tabIndex={tabIndex}
            label={t('list.showOnMap', { name: place.name })}
            icon={MapPin}
            tooltipPosition="left"
            onClick={() => acts.showOnMap(index)}
          />
        )}
      </td>
    </tr>
  )
})

const ignore = (): void => undefined

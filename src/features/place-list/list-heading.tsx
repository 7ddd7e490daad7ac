import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ListSorting } from '@/store/app-store'
import type { Column } from './list-columns'
import classes from './list-grid.module.css'

type ListHeadingProps = {
  readonly sorting: ListSorting
  readonly onSort: (sorting: ListSorting) => void
  readonly column: Column
  readonly isPhone: boolean
}

/** A phone chooses the order above the list: there the headings are only spoken. */
export const ListHeading = ({ column: { id, label }, sorting, onSort, isPhone }: ListHeadingProps) => {
  const isBy = sorting.column === id
  return (
    <th scope="col" {...(isBy ? { 'aria-sort': sorting.descending ? 'descending' : 'ascending' } : {})}>
      {isPhone ? (
        label
      ) : (
        <button
          type="button"
          className={classes.sort}
          onClick={() => onSort({ column: id, descending: isBy && !sorting.descending })}
        >
          {label}
          {isBy && <SortIcon descending={sorting.descending} />}
        </button>
      )}
    </th>
  )
}

const SortIcon = ({ descending }: { readonly descending: boolean }) => {
  const Icon = descending ? ArrowDown : ArrowUp
  return <Icon aria-hidden="true" size={16} />
}

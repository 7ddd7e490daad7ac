import { Button } from '@mantine/core'
import {
  ArrowDownUp,
  CheckCheck,
  Columns3,
  FilterX,
  Printer,
  SlidersHorizontal,
  Spline,
  Users,
} from 'lucide-react'
import { useText } from '@/i18n/react/use-text'
import type { ListSorting } from '@/store/app-store'
import { useMap } from '@/store/use-store'
import { Menu, MenuChecks, MenuHeading, MenuRadios } from '@/ui/menu'
import { usePhone } from '@/ui/use-phone'
import { COLUMN_IDS, type Column, type ColumnId } from './list-columns'
import classes from './place-list.module.css'

type ListToolsProps = {
  readonly columns: readonly Column[]
  readonly shownColumns: readonly ColumnId[]
  readonly onColumns: (columns: readonly ColumnId[]) => void
  readonly sorting: ListSorting
  readonly onSort: (sorting: ListSorting) => void
  readonly onCheckAll: () => void
  readonly onPrint: () => void
}

/** How the list is shown: its order, and what it says of each place. */
export const ListTools = (props: ListToolsProps) => {
  const { columns, shownColumns, onColumns, sorting, onSort, onCheckAll, onPrint } = props
  const { t } = useText()
  const isPhone = usePhone()
  const isFiltered = useMap((state) => state.shown !== undefined)
  const openFilters = useMap((state) => state.setFiltersOpen)
  const clearFilter = useMap((state) => state.clearFilter)
  const openGroups = useMap((state) => state.setOpenGroups)
  const hasAreas = useMap((state) => state.snapshot.neighbourhoods.size > 0)
  const openAreas = useMap((state) => state.setAreasOpen)
  const by = columns.find(({ id }) => id === sorting.column)
  return (
    <div role="toolbar" aria-label={t('list.tools')} className={classes.tools}>
      <Button
        variant="default"
        leftSection={<SlidersHorizontal aria-hidden="true" size={18} />}
        onClick={() => openFilters(true)}
      >
        {t('map.filter.open')}
      </Button>
      {isFiltered && (
        <Button
          variant="default"
          leftSection={<FilterX aria-hidden="true" size={18} />}
          onClick={clearFilter}
        >
          {t('map.filter.clear')}
        </Button>
      )}
      {hasAreas && (
        <Button
          variant="default"
          leftSection={<Spline aria-hidden="true" size={18} />}
          onClick={() => openAreas(true)}
        >
          {t('area.overview.open')}
        </Button>
      )}
      <Menu
        align="start"
        button={(button) => (
          <Button {...button} variant="default" leftSection={<ArrowDownUp aria-hidden="true" size={18} />}>
            {t('list.sortedBy', { column: by?.label ?? '' })}
          </Button>
        )}
      >
        <MenuHeading>{t('list.sortBy')}</MenuHeading>
        <MenuRadios
          value={sorting.column}
          choices={columns.map(({ id, label }) => ({ value: id as string, title: label }))}
          onChange={(column) => onSort({ column, descending: false })}
        />
        <MenuHeading>{t('list.direction')}</MenuHeading>
        <MenuRadios
          value={sorting.descending ? 'down' : 'up'}
          choices={[
            { value: 'up', title: t('list.ascending') },
            { value: 'down', title: t('list.descending') },
          ]}
          onChange={(way) => onSort({ ...sorting, descending: way === 'down' })}
        />
      </Menu>
      <Menu
        align="start"
        button={(button) => (
          <Button {...button} variant="default" leftSection={<Columns3 aria-hidden="true" size={18} />}>
            {t('list.chooseColumns')}
          </Button>
        )}
      >
        <MenuChecks
          values={shownColumns}
          choices={columns
            .filter(({ id }) => id !== 'name')
            .map(({ id, label }) => ({ value: id, title: label }))}
          onChange={(chosen) => onColumns(COLUMN_IDS.filter((id) => id === 'name' || chosen.includes(id)))}
        />
      </Menu>
      <Button
        variant="default"
        leftSection={<Users aria-hidden="true" size={18} />}
        onClick={() => openGroups({})}
      >
        {t('groups.open')}
      </Button>
      <Button variant="default" leftSection={<Printer aria-hidden="true" size={18} />} onClick={onPrint}>
        {t('print.print')}
      </Button>
      {isPhone && (
        <Button
          variant="default"
          leftSection={<CheckCheck aria-hidden="true" size={18} />}
          onClick={onCheckAll}
        >
          {t('list.checkAll')}
        </Button>
      )}
    </div>
  )
}

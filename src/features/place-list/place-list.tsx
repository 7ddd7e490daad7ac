import { Button } from '@mantine/core'
import { List, Plus, SearchX } from 'lucide-react'
import { useMemo, useState } from 'react'
import { isShown } from '@/domain/filter/place-filter'
import { readTextsSteps } from '@/domain/find/find-places'
import type { Position } from '@/domain/geometry/geometry'
import type { PrintVersion } from '@/domain/print/print-places'
import { useText } from '@/i18n/react/use-text'
import type { ListSorting } from '@/store/app-store'
import type { InTurns } from '@/store/map-state'
import { useCatalogue } from '@/store/use-catalogue'
import { useFoundPlaces } from '@/store/use-found-places'
import { useApp, useMap } from '@/store/use-store'
import { EmptyState } from '@/ui/empty-state'
import { lazyPart } from '@/ui/lazy-part'
import { PageTitle } from '@/ui/page-title'
import { CheckedBar } from './checked-bar'
import { type ColumnId, DEFAULT_COLUMNS, isColumnId, listColumns } from './list-columns'
import { ListGrid } from './list-grid'
import type { ListPrintProps } from './list-print'
import { ListTools } from './list-tools'
import classes from './place-list.module.css'
import { comparePlaces } from './place-order'
import { SearchField } from './search-field'
import { useChecked } from './use-checked'
import { useOrderedPlaces } from './use-ordered-places'
import { useSame } from './use-same'

const ListPrint = lazyPart<ListPrintProps>(async () => (await import('./list-print')).ListPrint)

export type PlaceListProps = {
  readonly inTurns: InTurns
  /** The middle of the map, where a place is added that has no spot yet. */
  readonly centre: () => Position
  readonly onShowOnMap: (id: string) => void
  /** The filter in words, for who gets the paper. */
  readonly filterText: (version: PrintVersion) => string
}

/** The tab "Lista": everything that is on the map, and everything that can be done with it, without the map. */
export const PlaceList = ({ inTurns, centre, onShowOnMap, filterText }: PlaceListProps) => {
  const { t, format, language } = useText()
  const snapshot = useMap((state) => state.snapshot)
  const catalogue = useCatalogue()
  const checked = useMap((state) => state.checked)
  const check = useMap((state) => state.check)
  const search = useMap((state) => state.search)
  const shown = useMap((state) => state.shown)
  const isFiltering = useMap((state) => state.isFiltering)
  const clearFilter = useMap((state) => state.clearFilter)
  const setSearch = useMap((state) => state.setSearch)
  const selectedId = useMap((state) => state.selectedId)
  const select = useMap((state) => state.select)
  const remove = useMap((state) => state.remove)
  const startQuickAdd = useMap((state) => state.startQuickAdd)
  const { sorting, shownColumns, setSorting, setColumns } = useListView()

  const neighbourhoods = useSame([...snapshot.neighbourhoods.values()])
  const groups = useSame([...snapshot.groups.values()])
  const columns = useMemo(
    () => listColumns({ t, language, format, catalogue, neighbourhoods, groups }),
    [t, language, format, catalogue, neighbourhoods, groups],
  )
  const gridColumns = useMemo(
    () => columns.filter(({ id }) => shownColumns.includes(id)),
    [columns, shownColumns],
  )
  const compare = useMemo(() => {
    const by = columns.find(({ id }) => id === sorting.column) ?? columns[0]
    return comparePlaces(by ?? { text: () => '' }, sorting.descending, format.compare)
  }, [columns, sorting, format])
  const ordered = useOrderedPlaces(snapshot, compare, inTurns)
  const passing = useMemo(
    () => (shown ? ordered.places.filter(({ id, kind }) => isShown(shown, id, kind)) : ordered.places),
    [ordered.places, shown],
  )
  const found = useFoundPlaces(passing, search, inTurns)
  const { places } = found
  const isSearched = search.trim() !== ''
  // Said of what was found last while something else is looked for: it must not come and go at every key.
  const isNothingFound =
    (found.query.trim() !== '' || shown !== undefined) &&
    places.length === 0 &&
    !ordered.isBusy &&
    !found.isBusy &&
    !isFiltering
  const isPart = isSearched || shown !== undefined
  const notShown = useMemo(() => {
    if (!isPart || checked.size === 0) return 0
    const here = new Set(places.map(({ id }) => id))
    return [...checked].filter((id) => !here.has(id)).length
  }, [isPart, checked, places])
  const ticked = useChecked(inTurns)
  const removeRow = (id: string): void => {
    if (ticked.places.length === 0) remove(id)
    else if (ticked.share === undefined) ticked.remove()
  }
  const [isPrinting, setPrinting] = useState(false)
  const isEmpty = snapshot.places.size === 0
  return (
    <div className={classes.page}>
      <div className={classes.top}>
        <div className={classes.title}>
          <PageTitle>{t('list.title')}</PageTitle>
          <p role="status" className={classes.count}>
            {isPart
              ? t('list.found', { found: places.length, all: snapshot.places.size })
              : t('common.placeCount', { count: snapshot.places.size })}
          </p>
        </div>
        {!isEmpty && (
          <SearchField
            query={search}
            onQuery={setSearch}
            onFocus={() => void inTurns(readTextsSteps(ordered.places), () => undefined)}
          />
        )}
        <Button
          leftSection={<Plus aria-hidden="true" size={20} />}
          onClick={() => startQuickAdd(undefined, centre())}
        >
          {t('map.addPlace')}
        </Button>
      </div>
      {isEmpty ? (
        <div className={classes.empty}>
          <EmptyState icon={List} title={t('list.empty.title')}>
            {t('list.empty.text')}
          </EmptyState>
        </div>
      ) : (
        <>
          {checked.size > 0 ? (
            <CheckedBar {...ticked} notShown={notShown} />
          ) : (
            <ListTools
              columns={columns}
              shownColumns={shownColumns}
              onColumns={setColumns}
              sorting={sorting}
              onSort={setSorting}
              onPrint={() => setPrinting(true)}
              onCheckAll={() => check(new Set([...checked, ...places.map(({ id }) => id)]))}
            />
          )}
          {isNothingFound ? (
            <div className={classes.empty}>
              <EmptyState
                icon={SearchX}
                title={shown ? t('filter.none') : t('list.notFound')}
                actions={
                  <>
                    {shown && (
                      <Button variant="default" onClick={clearFilter}>
                        {t('map.filter.clear')}
                      </Button>
                    )}
                    {isSearched && (
                      <Button variant="default" onClick={() => setSearch('')}>
                        {t('list.clearSearch')}
                      </Button>
                    )}
                  </>
                }
              >
                {isSearched && t('list.searched')}
              </EmptyState>
            </div>
          ) : (
            <ListGrid
              places={places}
              columns={gridColumns}
              isBusy={ordered.isBusy || found.isBusy || isFiltering}
              sorting={sorting}
              onSort={setSorting}
              checked={checked}
              onCheck={check}
              selectedId={selectedId}
              onOpen={select}
              onShowOnMap={onShowOnMap}
              onRemove={removeRow}
            />
          )}
          {isPrinting && (
            <ListPrint
              places={places}
              columns={gridColumns}
              search={search}
              filterText={filterText}
              onClose={() => setPrinting(false)}
            />
          )}
        </>
      )}
    </div>
  )
}

/** What a person has chosen for the list; the same for all maps of this device. */
const useListView = () => {
  const stored = useApp((state) => state.settings.listColumns)
  const sorting = useApp((state) => state.settings.listSorting)
  const change = useApp((state) => state.changeSettings)
  const shownColumns = useMemo((): readonly ColumnId[] => {
    const known = stored?.filter(isColumnId) ?? []
    // Nothing else says which place a row is.
    return known.includes('name') ? known : DEFAULT_COLUMNS
  }, [stored])
  return {
    sorting,
    shownColumns,
    // Where nothing can be stored the list is shown as chosen all the same.
    setSorting: (listSorting: ListSorting) => void change({ listSorting }).catch(() => undefined),
    setColumns: (listColumns: readonly ColumnId[]) => void change({ listColumns }).catch(() => undefined),
  }
}

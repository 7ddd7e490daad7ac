import { useMemo, useState } from 'react'
import type { PrintVersion } from '@/domain/print/print-places'
import type { Place } from '@/domain/schema/place'
import { useText } from '@/i18n/react/use-text'
import { usePrintedPlaces } from '@/store/use-print'
import { useMap, useServices } from '@/store/use-store'
import { type PrintChoice, PrintDialog } from '@/ui/print-dialog'
import { printPage } from '@/ui/print-page'
import { PrintSheet } from '@/ui/print-sheet'
import { usePrintRemarks } from '@/ui/use-print-remarks'
import type { Column, ColumnId } from './list-columns'
import classes from './list-print.module.css'

export type ListPrintProps = {
  /** In the order of the list. */
  readonly places: readonly Place[]
  readonly columns: readonly Column[]
  readonly search: string
  readonly filterText: (version: PrintVersion) => string
  readonly onClose: () => void
}

/** About fifty pages; more would be printed by mistake, and hold up the browser. */
const MOST_ROWS = 2000

/** Columns whose words the public version may say; a place of it holds nothing else anyway. */
const PUBLIC_COLUMNS: ReadonlySet<ColumnId> = new Set([
  'name',
  'kind',
  'category',
  'status',
  'theme',
  'area',
  'forWhom',
  'severity',
  'address',
])

/** The list as a table on paper: the rows and columns that the list shows, as far as they may be shown. */
export const ListPrint = ({ places, columns, search, filterText, onClose }: ListPrintProps) => {
  const { t, format } = useText()
  const { clock } = useServices()
  const now = useMemo(() => clock(), [clock])
  const snapshot = useMap((state) => state.snapshot)
  const isFiltered = useMap((state) => state.shown !== undefined)
  const [choice, setChoice] = useState<PrintChoice>({
    version: 'working',
    paper: columns.length > 4 ? 'landscape' : 'portrait',
    withBaseMap: false,
  })
  const { version } = choice
  const { places: allowed, leftOut, sources } = usePrintedPlaces(places, version)
  const rows = useMemo(() => allowed.slice(0, MOST_ROWS), [allowed])
  const isCut = allowed.length > MOST_ROWS
  const printed = version === 'public' ? columns.filter(({ id }) => PUBLIC_COLUMNS.has(id)) : columns
  const numbers = { rows: format.number(rows.length), all: format.number(allowed.length) }
  const isSearched = search.trim() !== ''
  const remarks = usePrintRemarks({
    // Beside a search that is not said the filter alone would make a part look like the whole.
    filter: isSearched && version === 'public' ? '' : filterText(version),
    isPart: isFiltered || (isSearched && version === 'public'),
    leftOut,
  })
  // What somebody has typed may be a name: the team's paper says it, the public one does not.
  const searched = isSearched && version === 'working' ? [t('print.searched', { text: search.trim() })] : []
  return (
    <>
      <PrintDialog
        title={t('print.listTitle')}
        choice={choice}
        onChoice={setChoice}
        hasBaseMap={false}
        onPrint={() => void printPage()}
        onClose={onClose}
      >
        {[
          isCut ? t('print.firstRows', numbers) : t('print.places', { count: rows.length }),
          ...remarks,
          ...searched,
        ].map((line) => (
          <p key={line}>{line}</p>
        ))}
      </PrintDialog>
      <PrintSheet
        paper={choice.paper}
        title={snapshot.header?.title ?? ''}
        version={version}
        isDemo={snapshot.header?.demo === true}
        date={format.date(now)}
        remarks={[
          ...(isCut ? [t('print.firstRowsOnPaper', numbers)] : [t('print.places', { count: rows.length })]),
          ...remarks,
          ...searched,
        ]}
        sources={sources}
      >
        <Rows places={rows} columns={printed} />
      </PrintSheet>
    </>
  )
}

const Rows = ({ places, columns }: Pick<ListPrintProps, 'places' | 'columns'>) => {
  const { t, format } = useText()
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('print.no')}</th>
          {columns.map(({ id, label }) => (
            <th key={id} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {places.map((place, index) => (
          <tr key={place.id}>
            <td>{format.number(index + 1)}</td>
            {columns.map(({ id, text }) => (
              <td key={id} dir="auto">
                {text(place)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import { inTurns } from '@/device/in-turns'
import { PlaceList, type PlaceListProps } from '@/features/place-list/place-list'
import { useFilterText } from './use-filter-text'

export type ListPageProps = Omit<PlaceListProps, 'inTurns' | 'filterText'>

/** Fetched when it is opened. */
export const ListPage = (props: ListPageProps) => (
  <PlaceList {...props} inTurns={inTurns} filterText={useFilterText()} />
)

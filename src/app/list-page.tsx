import { inTurns } from '@/device/in-turns'
import { PlaceList, type PlaceListProps } from '@/features/place-list/place-list'

export type ListPageProps = Omit<PlaceListProps, 'inTurns'>

/** Fetched when it is opened. */
export const ListPage = (props: ListPageProps) => <PlaceList {...props} inTurns={inTurns} />

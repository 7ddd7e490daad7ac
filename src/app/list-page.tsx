import { inTurns } from '@/device/in-turns'
import { PlaceList, type PlaceListProps } from '@/features/place-list/place-list'

/** Fetched when it is opened. */
export const ListPage = (props: Omit<PlaceListProps, 'inTurns'>) => <PlaceList {...props} inTurns={inTurns} />

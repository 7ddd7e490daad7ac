import { Spline } from 'lucide-react'
import { GroupMark, type GroupMarkProps } from './group-mark'
import { Pin, type PinProps } from './pin'

export type RecordMarkProps = {
  readonly mark:
    | { readonly type: 'pin'; readonly art: PinProps }
    | ({ readonly type: 'group' } & GroupMarkProps)
    | { readonly type: 'area' }
}

/** The picture before the name of a place, a group or an area, all of one width. */
export const RecordMark = ({ mark }: RecordMarkProps) => {
  if (mark.type === 'pin') return <Pin {...mark.art} size={34} />
  if (mark.type === 'group') return <GroupMark symbol={mark.symbol} colour={mark.colour} />
  return <Spline aria-hidden="true" size={24} style={{ flex: 'none', width: 34, color: 'var(--primary)' }} />
}

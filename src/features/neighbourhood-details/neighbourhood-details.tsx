import type { InTurns } from '@/store/map-state'
import { useMap } from '@/store/use-store'
import { lazyPart } from '@/ui/lazy-part'
import type { AreaFormPanelProps } from './area-form'
import type { AreaPanelProps } from './area-panel'

const AreaPanel = lazyPart<AreaPanelProps>(async () => (await import('./area-panel')).AreaPanel)
const AreaFormPanel = lazyPart<AreaFormPanelProps>(async () => (await import('./area-form')).AreaFormPanel)

/** No draft has come yet; the same object at every render. */
const NOTHING_TYPED = {}

/** The selected area, read or edited. */
export const NeighbourhoodDetails = ({ inTurns }: { readonly inTurns: InTurns }) => {
  const area = useMap(({ selectedId, snapshot }) => selectedId && snapshot.neighbourhoods.get(selectedId))
  const edited = useMap(({ areaEdits, snapshot }) => snapshot.neighbourhoods.get(areaEdits.openId ?? ''))
  const edits = useMap((state) => state.areaEdits.edits)
  const isFree = useMap(({ tool, quickAdd, edit }) => tool.type === 'browse' && !quickAdd && !edit)

  if (!isFree) return null
  if (edited) return <AreaFormPanel key={edited.id} area={edited} edit={edits[edited.id] ?? NOTHING_TYPED} />
  return area ? <AreaPanel area={area} inTurns={inTurns} /> : null
}

import { useMap } from '@/store/use-store'
import { lazyPart } from '@/ui/lazy-part'
import type { QuickAddFormProps } from './quick-add-form'

const QuickAddForm = lazyPart<QuickAddFormProps>(async () => (await import('./quick-add-form')).QuickAddForm)

/** Three taps and a name. While the spot is being corrected the form steps aside; its draft stays. */
export const QuickAdd = () => {
  const draft = useMap((state) => state.quickAdd)
  const isPicking = useMap((state) => state.tool.type === 'pick')
  return draft && !isPicking ? <QuickAddForm key={draft.recordId} draft={draft} /> : null
}

import { useMap } from '@/store/use-store'
import { lazyPart } from '@/ui/lazy-part'
import type { BoundaryFormProps } from './boundary-form'
import type { NamingFormProps } from './naming-form'
import type { SketchPanelProps } from './sketch-panel'

const SketchPanel = lazyPart<SketchPanelProps>(async () => (await import('./sketch-panel')).SketchPanel)
const NamingForm = lazyPart<NamingFormProps>(async () => (await import('./naming-form')).NamingForm)
const BoundaryForm = lazyPart<BoundaryFormProps>(async () => (await import('./boundary-form')).BoundaryForm)

type DrawingPanelProps = {
  /** A tap in the middle of the visible map. */
  readonly onActAtCentre: () => void
}

/** First the points, then what is to be said of them. */
export const DrawingPanel = ({ onActAtCentre }: DrawingPanelProps) => {
  const drawing = useMap((state) => state.drawing)
  const isDrawing = useMap((state) => state.tool.type === 'draw')
  if (!isDrawing || !drawing) return null
  if (drawing.step === 'points') return <SketchPanel sketch={drawing.sketch} onActAtCentre={onActAtCentre} />
  return drawing.sketch.targetId === undefined ? (
    <NamingForm drawing={drawing} />
  ) : (
    <BoundaryForm drawing={drawing} />
  )
}

import { useMap } from '@/store/use-store'
import { lazyPart } from '@/ui/lazy-part'
import type { NamingFormProps } from './naming-form'
import type { SketchPanelProps } from './sketch-panel'

const SketchPanel = lazyPart<SketchPanelProps>(async () => (await import('./sketch-panel')).SketchPanel)
const NamingForm = lazyPart<NamingFormProps>(async () => (await import('./naming-form')).NamingForm)

type DrawingPanelProps = {
  /** Adds a corner in the middle of the visible map: for who can't or won't tap on it. */
  readonly onAddAtCentre: () => void
}

/** First the corners, then the name. */
export const DrawingPanel = ({ onAddAtCentre }: DrawingPanelProps) => {
  const drawing = useMap((state) => state.drawing)
  const isDrawing = useMap((state) => state.tool.type === 'draw')
  if (!isDrawing || !drawing) return null
  return drawing.step === 'points' ? (
    <SketchPanel sketch={drawing.sketch} onAddAtCentre={onAddAtCentre} />
  ) : (
    <NamingForm drawing={drawing} />
  )
}

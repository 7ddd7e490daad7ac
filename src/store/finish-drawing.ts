import { addNeighbourhood } from '@/domain/change/add-neighbourhood'
import { reshapeNeighbourhood, splitNeighbourhood } from '@/domain/change/area-shape'
import type { Change } from '@/domain/change/change'
import { shapePlace } from '@/domain/change/shape-place'
import { problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { finishAreaSketch, finishSketch } from '@/domain/sketch/finish-sketch'
import { neighbourShapes } from '@/domain/sketch/follow-neighbours'
import type { Stamp } from '@/domain/stamp'
import type { DrawingDraft } from './drafts'
import type { Snapshot } from './snapshot'

/** What comes of a drawing that is done. */
export type Finished = {
  readonly change: Change
  /** Areas with a boundary in common that had been changed meanwhile and were left. */
  readonly left: readonly string[]
}

/** Whether the shape can be kept: what keeps it from being is said before anything else is asked. */
export const checkDrawing = ({ sketch }: DrawingDraft, { neighbourhoods }: Snapshot): Result<null> => {
  const shape = sketch.purpose === 'neighbourhood' ? finishAreaSketch(sketch) : finishSketch(sketch)
  if (!shape.ok) return shape
  const neighbours = neighbourShapes(sketch, neighbourhoods)
  return neighbours.ok ? ok(null) : neighbours
}

/** A whole date of our times, not before the day from which the present boundary counts. */
const isDayAfter = (day: string, before = '1900'): boolean =>
  /^(19|20|21)\d\d-\d\d-\d\d$/.test(day) && day.slice(0, before.length) >= before

const finishBoundary = (
  drawing: DrawingDraft,
  snapshot: Snapshot,
  stampOf: () => Stamp,
): Result<Finished> => {
  const geometry = finishAreaSketch(drawing.sketch)
  if (!geometry.ok) return geometry
  if (drawing.sketch.targetId === undefined) {
    const { name, areaType, approximate } = drawing
    const change = addNeighbourhood(
      { name, areaType, approximate, geometry: geometry.value },
      { ...stampOf(), id: drawing.recordId },
    )
    return change.ok ? ok({ change: change.value, left: [] }) : change
  }
  const area = snapshot.neighbourhoods.get(drawing.recordId)
  if (!area) return fail(problem('sketch.gone'))
  const neighbours = neighbourShapes(drawing.sketch, snapshot.neighbourhoods)
  if (!neighbours.ok) return neighbours
  const { validFrom, approximate } = drawing
  if (validFrom !== undefined && !isDayAfter(validFrom, area.validFrom))
    return fail(problem('sketch.bad-day'))
  const change = reshapeNeighbourhood(area, {
    geometry: geometry.value,
    approximate,
    neighbours: neighbours.value.shapes,
    ...(validFrom === undefined ? {} : { validFrom }),
  })
  return ok({ change, left: neighbours.value.left })
}

/** The change that a finished drawing makes. Fails as `finishSketch` and the forms do; nothing is lost by it. */
export const finishDrawing = (
  drawing: DrawingDraft,
  snapshot: Snapshot,
  stampOf: () => Stamp,
): Result<Finished> => {
  const { sketch, recordId } = drawing
  if (sketch.purpose === 'neighbourhood') return finishBoundary(drawing, snapshot, stampOf)
  const geometry = finishSketch(sketch)
  if (!geometry.ok) return geometry
  if (sketch.purpose === 'place') {
    const place = snapshot.places.get(recordId)
    return place ? ok({ change: shapePlace(place, geometry.value), left: [] }) : fail(problem('sketch.gone'))
  }
  const area = snapshot.neighbourhoods.get(recordId)
  if (!area) return fail(problem('sketch.gone'))
  if (geometry.value.type !== 'LineString') return fail(problem('sketch.not-split'))
  const change = splitNeighbourhood(area, geometry.value.coordinates, snapshot.neighbourhoods, stampOf)
  return change.ok ? ok({ change: change.value, left: [] }) : change
}

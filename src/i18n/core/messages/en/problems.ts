import type { ProblemCode } from '@/domain/problem'

export const problems = {
  'place.name-missing': 'Type the name of the place.',
  'place.name-too-long': 'A name can have at most {{max}} characters.',
  'place.category-missing': 'Choose a category.',
  'place.outside-world': 'This position is outside the map.',
  'neighbourhood.name-missing': 'Type the name of the area.',
  'map.title-missing': 'Type the name of the map.',
  'sketch.too-few-points': 'An area needs at least 3 points.',
  'sketch.crosses-itself': 'The outline crosses itself. All points are saved. Undo a point or move it.',
  'sketch.no-area': 'The points lie on one line and enclose no area. Add a point to the side.',
} as const satisfies Record<ProblemCode, string>

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
  'backup.unreadable':
    'The backup file could not be read. Your maps have not changed. Choose another file.',
  'backup.damaged':
    'The backup file is damaged: its checksum does not match. Your maps have not changed. Choose another backup.',
  'backup.newer':
    'This backup has version {{found}}, and this app reads versions up to {{known}}. The file and your maps are untouched. Update the app.',
  'backup.other-epoch':
    'This backup dates from before data was erased from the map “{{title}}” and can no longer be joined. Your maps have not changed.',
  'backup.would-remove':
    'This backup would remove places that are on the map “{{title}}”, so it was not loaded. Your maps have not changed.',
} as const satisfies Record<ProblemCode, string>

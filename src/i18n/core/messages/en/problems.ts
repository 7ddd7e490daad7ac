import type { ProblemCode } from '@/domain/problem'

export const problems = {
  'place.name-missing': 'Type the name of the place.',
  'place.name-too-long': 'A name can have at most {{max}} characters.',
  'place.category-missing': 'Choose a category.',
  'place.outside-world': 'This position is outside the map.',
  'place.text-too-long': 'This text may have at most {{max}} characters.',
  'place.phone-wrong': 'This does not look like a telephone number. Type its digits, e.g. 41 265 00 00.',
  'place.email-wrong':
    'This does not look like an e-mail address. Type all of it, e.g. office@institution.pl.',
  'place.www-wrong': 'This does not look like a web address. Type all of it, e.g. www.institution.pl.',
  'place.date-wrong': 'Type a day, a month or a year, e.g. 14.11.2026, 11.2026 or 2026.',
  'place.range-wrong': 'Type whole numbers, the smaller one in “from”, the larger one in “to”.',
  'place.hours-unfinished':
    'Complete the hours: each row needs days, and each pair of times a beginning and an end. A day can stand in one row only.',
  'neighbourhood.name-missing': 'Type the name of the area.',
  'category.name-missing': 'Type the name of the category.',
  'category.name-taken': 'There is a category “{{name}}” of this kind already.',
  'neighbourhood.number-unreadable': 'Type a whole number, for example 1250.',
  'neighbourhood.date-unreadable': 'Type a day, a month or a year, for example 14.11.2026.',
  'neighbourhood.dates-swapped': 'The end comes before the beginning. Correct one of the dates.',
  'neighbourhood.parent-not-fitting': 'The area cannot be part of this one. Choose another.',
  'neighbourhood.text-too-long': 'This text can have at most {{max}} characters.',
  'neighbourhood.population-differs':
    'The age groups add up to {{sum}}, and the total is {{total}}. Check the numbers; you can also save them as they are.',
  'map.title-missing': 'Type the name of the map.',
  'link.no-other': 'Choose how to link, and with what.',
  'link.itself': 'This is the same place. Choose another one.',
  'link.unfitting': 'These two places can’t be linked like this. Choose another kind of link.',
  'link.already': 'This link with “{{name}}” is there already.',
  'group.name-missing': 'Enter the name of the group.',
  'sketch.too-few-points': 'An area needs at least 3 points.',
  'sketch.crosses-itself': 'The outline crosses itself. All points are saved. Undo a point or move it.',
  'sketch.no-area': 'The points lie on one line and enclose no area. Add a point to the side.',
  'sketch.hole-outside': 'A hole must lie entirely inside the area. All points are saved. Move its corners.',
  'sketch.parts-overlap':
    'Parts or holes overlap or share a side. All points are saved. Move them apart or delete one.',
  'sketch.line-too-short': 'A line needs at least 2 points.',
  'sketch.no-points': 'Mark at least one point.',
  'sketch.neighbour-crosses':
    'The shared boundary would make the boundary of “{{name}}” cross itself. All points are saved. Move a point or switch the shared boundary off.',
  'sketch.not-split':
    'The line does not go right across the area. All points are saved. Begin and end beyond its boundary.',
  'sketch.gone':
    'What you are changing is no longer on the map. The sketch is saved. Restore it from the bin in Data.',
  'sketch.bad-day':
    'Type a whole day that is not before the start of the present boundary. All points are saved.',
  'sketch.failed': 'That did not work. The sketch is saved. Try again.',
  'backup.unreadable': 'The backup file could not be read. Your maps have not changed. Choose another file.',
  'backup.damaged':
    'The backup file is damaged: its checksum does not match. Your maps have not changed. Choose another backup.',
  'backup.newer':
    'This backup has version {{found}}, and this app reads versions up to {{known}}. The file and your maps are untouched. Update the app.',
  'backup.other-epoch':
    'This backup dates from before data was erased from the map “{{title}}” and can no longer be joined. Your maps have not changed.',
  'backup.would-remove':
    'This backup would remove places that are on the map “{{title}}”, so it was not loaded. Your maps have not changed.',
  'file.empty': 'The file “{{name}}” is empty. Your maps have not changed. Choose another file.',
  'file.too-large':
    'The file “{{name}}” has {{size}} MB; the largest that can be read has {{max}} MB. Your maps have not changed. Split the file.',
  'file.not-text':
    'The file “{{name}}” is not GeoJSON but {{kind}}. Your maps have not changed. Choose a .geojson or .json file.',
  'file.not-json':
    'The file “{{name}}” is not valid GeoJSON: error in line {{line}}, column {{column}}, at “{{found}}”. Your maps have not changed. Choose another file.',
  'file.truncated':
    'The file “{{name}}” breaks off in line {{line}}: its end is missing. Your maps have not changed. Download or save it again.',
  'file.not-geojson':
    'The file “{{name}}” holds no GeoJSON (found: {{found}}). Your maps have not changed. Choose another file.',
  'file.topojson':
    '“{{name}}” is TopoJSON, and only GeoJSON can be imported. Your maps have not changed. Ask for a GeoJSON file, or convert it in the program it was made with.',
  'file.no-features': 'The file “{{name}}” holds no objects. Your maps have not changed.',
  'file.other-crs':
    'The file “{{name}}” uses the coordinate system {{crs}}, which this app does not know or which does not fit the numbers in it. Your maps have not changed. Ask for the file in WGS 84 (EPSG:4326).',
  'file.coordinates-out-of-range':
    'Object no. {{index}} in the file “{{name}}” has the coordinates {{x}}, {{y}}, which lie outside the globe, and in Poland in none of the Polish systems. Nothing was loaded. Ask for the file in WGS 84 (EPSG:4326).',
  'file.position-unsure':
    'Where the coordinates of “{{name}}” lie has to be confirmed on a small map. Your maps have not changed. Open your map or make a new one, and import the file in its tab Data.',
  'file.newer-format':
    'The file “{{name}}” has version {{found}}; this app reads versions up to {{known}}. The file and your maps are untouched. Update the app.',
  'file.unreadable':
    'The file “{{name}}” could not be read. Your maps have not changed. Choose another file.',
  'import.altitude-dropped': 'Altitudes were left out (objects: {{count}}).',
  'import.rings-closed': 'Open outlines were closed (objects: {{count}}).',
  'import.collections-split': 'Collections of shapes were split into separate items (objects: {{count}}).',
  'import.geometry-skipped':
    'A shape that cannot be read was left out (objects: {{count}}, the first is no. {{first}}).',
  'import.crosses-itself': 'An outline crosses itself (areas: {{count}}). Correct it on the map.',
  'import.names-made': 'No name in the file (objects: {{count}}). Each got a name with a number.',
  'import.names-cut':
    'Names that were too long were cut (objects: {{count}}). The whole names are in the description.',
  'import.fields-skipped': 'Fields that cannot be read were left out: {{fields}} (objects: {{count}}).',
  'import.records-skipped':
    'Items without kind or name were left out (objects: {{count}}, the first is no. {{first}}).',
  'import.in-bin': 'They are in the bin here and stay there (items: {{count}}).',
  'import.public-untouched':
    'This file is a public version. What is here already stays as it is (items: {{count}}).',
  'import.private-untouched': 'Private places are not changed by a file (items: {{count}}).',
  'import.coarse-geometry':
    'Positions in this file are rounded, so what is on the map already stays as it is (items: {{count}}).',
  'import.ids-repeated':
    'An id is repeated in the file, so only the first of such items was read (left out: {{count}}, the first is no. {{first}}).',
  'import.already-here':
    'They are already on this map and stay as they are, for the file has lost its description, e.g. by being saved in another program (items: {{count}}).',
  'import.public-new':
    'New items come from a public or rounded version: they may lack fields, and their positions may be approximate (items: {{count}}).',
  'import.changed-here-since':
    'They were changed here after this file was saved, and the file has other values (items: {{count}}). Check them after loading.',
  'import.other-map': 'The file comes from another map. Title and description of this map stay as they are.',
  'import.swapped': 'The file has longitude and latitude the wrong way round. They were read the other way.',
  'import.reprojected': 'Coordinates were converted from {{crs}}.',
  'import.crs-ignored':
    'The file names another coordinate system, but holds degrees. They were read as longitude and latitude.',
  'import.encoding-guessed':
    'The file is not in UTF-8. It was read as {{encoding}}. Check the Polish letters.',
  'import.letters-broken':
    'Some letters are broken in the file. The sign � stands in their place (letters: {{count}}). Check names and descriptions.',
} as const satisfies Record<ProblemCode, string>

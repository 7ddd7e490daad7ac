/** Categories of one map, in its settings. */
export const categories = {
  title: 'Categories on this map',
  lead: 'Untick categories that you don’t use: they disappear when places are added. Places that have them stay as they are. This belongs to the map, so everybody who gets its file has it.',
  add: 'Add a category of your own',
  addTitle: 'Category of your own',
  editTitle: 'Category “{{name}}”',
  edit: 'Change category: {{name}}',
  remove: 'Remove category: {{name}}',
  own: 'your own',
  summary: '{{shown}} of {{all}}',
  kind: 'Kind of places',
  name: 'Name of the category',
  nameMore: 'Short and in the singular, such as “Food sharing point”.',
  theme: 'Theme',
  noTheme: 'No theme',
  icon: 'Icon on the pin',
  iconLike: 'Icon: {{name}}',
  publicMore:
    'In the public version places of your own category have no pin but an area only, as the app can’t know whether the subject is delicate.',
  inUse_one: '{{count}} place has it',
  inUse_other: '{{count}} places have it',
} as const

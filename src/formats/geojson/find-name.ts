/** Property names under which files keep a name, best first; matched without regard to case and trailing `_`. */
const NAME_KEYS = ['name:pl', 'name', 'nazwa', 'jpt_nazwa', 'title', 'tytul', 'tytuł', 'label']

/** What looks like the name of a thing, and what is rather the name of a person or a file. */
const LIKE_NAME = /name|nazw/i
const OTHER_NAME = /nazwisk|surname|last_?name|first_?name|user_?name|file_?name/i

export type FoundName = { readonly key: string; readonly name: string }

/** The name of a foreign feature, in one line; `undefined` when no property holds one. */
export const findName = (properties: Readonly<Record<string, unknown>>): FoundName | undefined => {
  const named = Object.entries(properties).flatMap(([key, value]) => {
    const name = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
    return name === '' ? [] : [{ key, name }]
  })
  for (const known of NAME_KEYS) {
    const found = named.find(({ key }) => key.toLowerCase().replace(/_+$/, '') === known)
    if (found) return found
  }
  return named.find(({ key }) => LIKE_NAME.test(key) && !OTHER_NAME.test(key))
}

import glyphs from '@data/glyphs.json'

/** Shown for an icon that this version has no drawing of: a category the team made, or one of a newer taxonomy. */
const FALLBACK = 'tag'

const paths: Readonly<Record<string, readonly string[]>> = glyphs

export const hasGlyph = (icon: string): boolean => Object.hasOwn(paths, icon)

/** SVG paths of a Lucide icon in its box of 24 × 24, to be stroked 2 wide with round caps and joins. */
export const glyphPaths = (icon: string): readonly string[] =>
  (hasGlyph(icon) ? paths[icon] : paths[FALLBACK]) as readonly string[]

import type { Place } from '@/domain/schema/place'
import { categoryInfo, THEMES } from '@/domain/taxonomy'

const THEME_IDS = new Set(THEMES.map(({ id }) => id))

export const OTHER_THEME = 'other'

/** One of the themes of the taxonomy, never a free text of the team. */
export const publicTheme = ({ theme, category }: Pick<Place, 'theme' | 'category'>): string =>
  theme && THEME_IDS.has(theme) ? theme : (categoryInfo(category)?.theme ?? OTHER_THEME)

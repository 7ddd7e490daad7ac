import type { Catalogue } from '@/domain/categories/catalogue'
import { useMap } from './use-store'

/** The categories of the open map. */
export const useCatalogue = (): Catalogue => useMap((state) => state.snapshot.catalogue)

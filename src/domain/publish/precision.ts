/** How exact the positions of an edition are: as measured, or snapped to a grid of 4 or 3 decimals of a degree. */
export const PRECISIONS = ['exact', '10m', '100m'] as const
export type Precision = (typeof PRECISIONS)[number]

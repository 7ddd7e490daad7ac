/** How exact the positions of an edition are: as measured, or snapped to a grid of 4 or 3 decimals of a degree. */
export type Precision = 'exact' | '10m' | '100m'

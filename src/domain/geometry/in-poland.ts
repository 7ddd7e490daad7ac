/** Poland with a margin, in degrees. */
const POLAND = { west: 13.9, east: 24.3, south: 48.9, north: 55 }

/** Longitude and latitude of no spot there could be each other. */
export const inPoland = (lng: number, lat: number): boolean =>
  lng > POLAND.west && lng < POLAND.east && lat > POLAND.south && lat < POLAND.north

/** CSS pixels are a 96th of an inch on paper too (CSS Values 4, §6.2). */
const METRES_A_PIXEL = 0.0254 / 96

/** N of "1:N", in two figures: more would claim to be exact where the map is not. */
export const scaleNumber = (metresPerPixel: number): number => {
  const exact = metresPerPixel / METRES_A_PIXEL
  const step = 10 ** (Math.floor(Math.log10(exact)) - 1)
  return Math.round(exact / step) * step
}

/** The longest of 1, 2 and 5 times a power of ten that is not longer than `most`; in the same unit. */
export const barLength = (most: number): number => {
  const power = 10 ** Math.floor(Math.log10(most))
  // The logarithm of a number just below a power is rounded up to it.
  return [5, 2, 1].map((n) => n * power).find((length) => length <= most) ?? power / 2
}

type Size = { readonly width: number; readonly height: number }

/** The zoom at which a sheet shows all that a screen of another size shows at `zoom`. */
export const zoomForSheet = (zoom: number, screen: Size, sheet: Size): number =>
  zoom + Math.log2(Math.min(sheet.width / screen.width, sheet.height / screen.height))

/** CSS pixels between pins that are spread out, and from the spot to the first. */
const APART = 48
const FIRST_LEG = 52

/** So many stand on a ring; more on a spiral. */
const ON_RING = 8

/** Where pins of one spot are drawn, in CSS pixels from it: none over another. */
export const spreadOffsets = (count: number): readonly (readonly [x: number, y: number])[] => {
  if (count <= ON_RING) {
    const leg = Math.max(FIRST_LEG, (count * APART) / (2 * Math.PI))
    return Array.from({ length: count }, (_, n) => {
      const angle = (2 * Math.PI * n) / count - Math.PI / 2
      return [leg * Math.cos(angle), leg * Math.sin(angle)]
    })
  }
  const offsets: (readonly [number, number])[] = []
  let angle = -Math.PI / 2
  for (let n = 0; n < count; n += 1) {
    const turned = angle + Math.PI / 2
    const leg = FIRST_LEG + (APART * turned) / (2 * Math.PI)
    offsets.push([leg * Math.cos(angle), leg * Math.sin(angle)])
    angle += APART / leg
  }
  return offsets
}

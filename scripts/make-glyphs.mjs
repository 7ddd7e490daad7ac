/**
 * Writes data/glyphs.json: the SVG paths of every Lucide icon that a pin can wear, by the name the taxonomy has for it.
 * The map draws pins on a canvas and needs paths, not React components. Run after a change of the taxonomy's icons or of
 * lucide-react's version:  node scripts/make-glyphs.mjs
 */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)

/** Worn by pins without a category of the taxonomy, and by badges. */
const OTHERS = ['lock', 'clock', 'eye', 'tag', 'plus']

const number = (value = 0) => Number(value)
const short = (value) => String(Math.round(value * 1000) / 1000)
const list = (...values) => values.map(short).join(' ')

const ellipsePath = (cx, cy, rx, ry) =>
  `M${list(cx - rx, cy)}a${list(rx, ry)} 0 1 0 ${list(2 * rx, 0)}a${list(rx, ry)} 0 1 0 ${list(-2 * rx, 0)}Z`

const rectPath = ({ x, y, width, height, rx, ry }) => {
  const [left, top, w, h] = [x, y, width, height].map(number)
  // SVG: one radius alone stands for both.
  const r = Math.min(number(rx ?? ry), w / 2)
  const s = Math.min(number(ry ?? rx), h / 2)
  if (r === 0 || s === 0) return `M${list(left, top)}h${short(w)}v${short(h)}h${short(-w)}Z`
  const corner = (dx, dy) => `a${list(r, s)} 0 0 1 ${list(dx, dy)}`
  return [
    `M${list(left + r, top)}h${short(w - 2 * r)}${corner(r, s)}`,
    `v${short(h - 2 * s)}${corner(-r, s)}`,
    `h${short(2 * r - w)}${corner(-r, -s)}`,
    `v${short(2 * s - h)}${corner(r, -s)}Z`,
  ].join('')
}

const pointsPath = ({ points }) =>
  `M${points
    .trim()
    .split(/[\s,]+/)
    .map(Number)
    .map(short)
    .join(' ')}`

const PATHS = {
  path: ({ d }) => d,
  circle: ({ cx, cy, r }) => ellipsePath(number(cx), number(cy), number(r), number(r)),
  ellipse: ({ cx, cy, rx, ry }) => ellipsePath(number(cx), number(cy), number(rx), number(ry)),
  line: ({ x1, y1, x2, y2 }) => `M${list(number(x1), number(y1))}L${list(number(x2), number(y2))}`,
  polyline: pointsPath,
  polygon: (attributes) => `${pointsPath(attributes)}Z`,
  rect: rectPath,
}

/** Follows renamed icons (`circle-help` is `circle-question-mark` today): the old module only re-exports the new one. */
const readIcon = async (name) => {
  const address = new URL(`node_modules/lucide-react/dist/esm/icons/${name}.mjs`, root)
  const source = await readFile(address, 'utf8').catch(() => {
    throw new Error(`No Lucide icon is called "${name}"`)
  })
  const renamed = /export \{ default \} from '\.\/([\w-]+)\.mjs'/.exec(source)
  if (renamed) return readIcon(renamed[1])
  const { __iconData: icon } = await import(address.href)
  if (!icon?.node?.length)
    throw new Error(`${name}: found no __iconData.node; has lucide-react changed its files?`)
  return icon.node
}

const toPaths = (name, node) =>
  node.map(([tag, attributes]) => {
    const convert = PATHS[tag]
    if (!convert) throw new Error(`${name}: can't turn <${tag}> into a path`)
    return convert(attributes)
  })

const taxonomy = JSON.parse(await readFile(new URL('data/taxonomy.json', root), 'utf8'))
const icons = [
  ...taxonomy.themes.map(({ icon }) => icon),
  ...taxonomy.kinds.flatMap(({ categories }) => categories.map(({ icon }) => icon)),
  ...OTHERS,
]

const glyphs = {}
for (const name of [...new Set(icons)].sort()) glyphs[name] = toPaths(name, await readIcon(name))

const target = fileURLToPath(new URL('data/glyphs.json', root))
await writeFile(target, `${JSON.stringify(glyphs, null, 1)}\n`)
console.log(`${Object.keys(glyphs).length} icons written to ${target}`)

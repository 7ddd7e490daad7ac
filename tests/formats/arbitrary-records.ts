import fc from 'fast-check'
import type { PlaceGeometry, PolygonGeometry, Position } from '@/domain/geometry/geometry'
import { rewind } from '@/domain/geometry/rewind'
import { signedArea } from '@/domain/geometry/signed-area'
import type { Json } from '@/domain/schema/fields'
import { RELATION_TYPES } from '@/domain/schema/map-records'
import { ALL_STATUSES, FOR_WHOM, type Place, SOURCES, VISIBILITIES } from '@/domain/schema/place'
import type { AnyRecord } from '@/domain/schema/record'
import { categoriesOf, KINDS } from '@/domain/taxonomy'

const degrees = (from: number, to: number) =>
  fc.integer({ min: from * 1e7, max: to * 1e7 }).map((value) => value / 1e7)
const position: fc.Arbitrary<Position> = fc.tuple(degrees(14, 24), degrees(49, 54))
const point = position.map((coordinates): PlaceGeometry => ({ type: 'Point', coordinates }))

/** A triangle around a position, sometimes with a hole; wound by the right-hand rule. */
const polygon = fc
  .tuple(position, fc.integer({ min: 1, max: 900 }), fc.boolean())
  .map(([[lng, lat], size, hole]): PolygonGeometry => {
    const ring = (step: number): readonly Position[] => [
      [lng, lat],
      [lng + step, lat],
      [lng, lat + step],
      [lng, lat],
    ]
    const outer = ring(size / 1e4)
    return rewind({ type: 'Polygon', coordinates: hole ? [outer, ring(size / 3e4)] : [outer] })
  })
  .filter(({ coordinates }) => coordinates.every((ring) => signedArea(ring) !== 0))

const line = fc.array(position, { minLength: 2, maxLength: 4 })
export const arbitraryGeometry: fc.Arbitrary<PlaceGeometry> = fc.oneof(
  point,
  fc
    .array(position, { minLength: 1, maxLength: 3 })
    .map((coordinates) => ({ type: 'MultiPoint' as const, coordinates })),
  line.map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  fc
    .array(line, { minLength: 1, maxLength: 2 })
    .map((coordinates) => ({ type: 'MultiLineString' as const, coordinates })),
  polygon,
  fc.array(polygon, { minLength: 1, maxLength: 2 }).map((parts) => ({
    type: 'MultiPolygon' as const,
    coordinates: parts.map(({ coordinates }) => coordinates),
  })),
)

const area = fc.oneof(
  polygon,
  fc.array(polygon, { minLength: 1, maxLength: 2 }).map((parts) => ({
    type: 'MultiPolygon' as const,
    coordinates: parts.map(({ coordinates }) => coordinates),
  })),
)

const id = fc.stringMatching(/^[\w.-]{1,12}$/).filter((text) => text !== '__proto__' && text !== 'header')
const name = fc
  .string({ minLength: 1, maxLength: 120, unit: 'grapheme' })
  .map((text) => text.slice(0, 120))
  .filter((text) => text !== '')
const short = fc.string({ maxLength: 40 })
const long = fc.string({ maxLength: 200 })
const count = fc.integer({ min: 0, max: 1e9 })
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const date = fc.oneof(
  instant.map((text) => text.slice(0, 4)),
  instant.map((text) => text.slice(0, 7)),
  instant.map((text) => text.slice(0, 10)),
)
const texts = fc.array(short, { maxLength: 3 })
const ids = fc.array(id, { maxLength: 3 })

/** As JSON has it: -0 does not outlive a file, and these names are never kept. */
const json = fc
  .jsonValue({ maxDepth: 3 })
  .map((value) => JSON.stringify(value))
  .filter((text) => !/"(__proto__|constructor)"/.test(text))
  .map((text) => JSON.parse(text) as Json)
const foreignName = fc.oneof(
  fc.string({ maxLength: 12 }),
  // Names that ours have too.
  fc.constantFrom(
    'name',
    'kind',
    'id',
    'type',
    'foreign',
    'geometry',
    'needCounts',
    'address',
    'ID',
    'addr:city',
  ),
)
const foreign = fc
  .dictionary(foreignName, json, { maxKeys: 5, noNullPrototype: true })
  .filter((value) => !Object.keys(value).some((key) => key === '__proto__' || key === 'constructor'))

const common = { id, createdAt: instant, updatedAt: instant, createdBy: short }

/** A record with all fields of `required` and some of `optional`. */
const record = <T extends AnyRecord>(
  type: T['type'],
  required: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  optional: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<T> =>
  fc.record(
    { type: fc.constant(type), ...common, ...required, ...optional },
    { requiredKeys: ['type', ...Object.keys({ ...common, ...required })] as never, noNullPrototype: true },
  ) as unknown as fc.Arbitrary<T>

const categories = KINDS.flatMap((kind) =>
  categoriesOf(kind).map((category) => ({ kind, category: category.id })),
)
export const arbitraryPlace: fc.Arbitrary<Place> = fc
  .tuple(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...categories) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(...KINDS).map((kind) => ({ kind, category: 'own.team-made' })),
      },
    ),
    record<Extract<AnyRecord, { type: 'place' }>>(
      'place',
      {
        name,
        geometry: fc.option(arbitraryGeometry, { nil: null }),
        visibility: fc.constantFrom(...VISIBILITIES),
      },
      {
        status: fc.constantFrom(...ALL_STATUSES),
        description: long,
        neighbourhoodId: id,
        theme: short,
        forWhom: fc.array(fc.constantFrom(...FOR_WHOM), { maxLength: 3 }),
        address: short,
        contactPhone: short,
        contactEmail: short,
        contactWww: short,
        contactPerson: short,
        openingHours: short,
        accessibility: fc.constantFrom('yes', 'partly', 'no', 'unknown'),
        accessibilityNotes: long,
        cost: fc.constantFrom('free', 'paid'),
        potential: long,
        resourceType: fc.constantFrom('institutional', 'material', 'human'),
        cooperation: fc.constantFrom('new', 'talks', 'informal', 'agreement', 'ended'),
        contribution: texts,
        meetingDays: short,
        memberCount: fc.record({ from: count, to: count }, { requiredKeys: [], noNullPrototype: true }),
        leadOrg: short,
        since: date,
        severity: fc.constantFrom(1, 2, 3),
        frequency: short,
        priority: fc.constantFrom('low', 'medium', 'high'),
        addressee: texts,
        source: fc.constantFrom(...SOURCES),
        sourceDate: date,
        verifiedAt: instant,
        reporter: short,
        groupIds: ids,
        walkId: id,
        stopNo: count,
        workshopId: id,
        accuracyM: fc.double({ min: 0, max: 5000, noNaN: true }).map(Math.abs),
        meetingPlaceConfirmed: fc.boolean(),
        sourceId: fc.string({ minLength: 1, maxLength: 20 }),
        foreign,
      },
    ),
  )
  .map(([kind, fields]) => ({ ...fields, ...kind }) as Place)

const neighbourhood = record(
  'neighbourhood',
  {
    name,
    areaType: fc.constantFrom('osiedle', 'working_area', 'sub_area'),
    geometry: area,
    approximate: fc.boolean(),
  },
  {
    boundarySource: short,
    parentId: id,
    validFrom: date,
    validTo: date,
    earlier: fc.array(
      fc.record(
        { geometry: area, approximate: fc.boolean(), validTo: date, validFrom: date, boundarySource: short },
        { requiredKeys: ['geometry', 'approximate', 'validTo'], noNullPrototype: true },
      ),
      { maxLength: 2 },
    ),
    population: fc.record(
      {
        total: count,
        age0to17: count,
        workingAge: count,
        retirementAge: count,
        households: count,
        source: short,
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
    description: long,
    sourceId: fc.string({ minLength: 1, maxLength: 20 }),
    foreign,
  },
)

const hash = fc.stringMatching(/^[0-9a-f]{64}$/)
const others = [
  record(
    'group',
    { name },
    { forWhom: texts, colour: fc.constant('#0072B2'), symbol: fc.constant('sun'), description: long },
  ),
  record(
    'category',
    {},
    {
      hidden: fc.boolean(),
      kind: fc.constantFrom(...KINDS),
      name,
      theme: short,
      icon: short,
    },
  ),
  record('relation', { from: id, to: id, relation: fc.constantFrom(...RELATION_TYPES) }, { note: long }),
  record(
    'walk',
    { title: name },
    {
      questions: texts,
      startedAt: instant,
      participants: fc.array(fc.record({ group: short, number: count }, { noNullPrototype: true }), {
        maxLength: 2,
      }),
      plannedRoute: line.map((coordinates) => ({ type: 'LineString', coordinates })),
      stops: fc.array(
        fc.record(
          { no: count, name: short, position, rating: fc.constantFrom('yes', 'somewhat', 'no'), notes: long },
          { requiredKeys: ['no'], noNullPrototype: true },
        ),
        { maxLength: 2 },
      ),
      summary: long,
    },
  ),
  record('workshop', { title: name }, { heldOn: date, groupIds: ids, dotsPerPerson: count }),
  record('vote', { workshopId: id, placeId: id }, {}),
  record(
    'card',
    {
      side: fc.constantFrom('residents', 'partners', 'institutions', 'local_government'),
      role: fc.constantFrom('obstacle', 'solution'),
      text: long,
    },
    { workshopId: id, answersCardId: id },
  ),
  record('entry', { title: name, happenedOn: date }, { text: long, guests: short, placeIds: ids }),
  record(
    'photo',
    {
      hash,
      ownerId: id,
      consent: fc.constantFrom('nobody', 'unrecognisable', 'written', 'public_event', 'none'),
    },
    { caption: short, alt: short },
  ),
  record('edition', { name, frozenOn: date, hash }, {}),
] as readonly fc.Arbitrary<AnyRecord>[]

const header = record(
  'header',
  {
    id: fc.constant('header'),
    title: name,
    communityType: fc.constantFrom('territorial', 'categorial', 'both'),
    home: fc.record({ centre: position, zoom: fc.integer({ min: 0, max: 24 }) }, { noNullPrototype: true }),
    schemaVersion: fc.constant(1),
  },
  { organisation: short, town: short, purpose: long, retentionDate: date, demo: fc.boolean() },
)

/** Left to chance, records would hardly ever name each other. */
const naming = (found: AnyRecord, other: AnyRecord): AnyRecord => {
  if (found.type === 'relation') return { ...found, to: other.id }
  if (found.type === 'photo') return { ...found, ownerId: other.id }
  if (found.type === 'vote') return { ...found, placeId: other.id }
  if (found.type === 'entry' && found.placeIds) return { ...found, placeIds: [...found.placeIds, other.id] }
  return found
}

/** Valid records of one map: a header and up to a dozen others, ids all different, some of them in the bin. */
export const arbitraryRecords: fc.Arbitrary<readonly AnyRecord[]> = fc
  .tuple(
    header as fc.Arbitrary<AnyRecord>,
    fc.uniqueArray(
      fc.oneof(
        { weight: 5, arbitrary: arbitraryPlace as fc.Arbitrary<AnyRecord> },
        { weight: 2, arbitrary: neighbourhood as fc.Arbitrary<AnyRecord> },
        ...others.map((arbitrary) => ({ weight: 1, arbitrary })),
      ),
      { maxLength: 12, selector: (found) => found.id },
    ),
  )
  .map(([first, rest]) => [
    first,
    ...rest.map((found, at) => naming(found, rest[(at * 7 + 3) % rest.length] as AnyRecord)),
  ])

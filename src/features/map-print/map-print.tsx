import { type ReactNode, useMemo, useState } from 'react'
import { isShown } from '@/domain/filter/place-filter'
import { boundsOf } from '@/domain/geometry/bounds'
import type { Position } from '@/domain/geometry/geometry'
import { PIN_SHAPES } from '@/domain/pins/pin-shapes'
import { zoomForSheet } from '@/domain/print/map-scale'
import type { Place } from '@/domain/schema/place'
import { KINDS, kindInfo } from '@/domain/taxonomy'
import { useText } from '@/i18n/react/use-text'
import type { BaseMap } from '@/store/map-state'
import { usePrintedPlaces } from '@/store/use-print'
import { useApp, useMap, useServices } from '@/store/use-store'
import { KindShape } from '@/ui/kind-shape'
import { type PrintChoice, PrintDialog } from '@/ui/print-dialog'
import { printPage } from '@/ui/print-page'
import { PrintSheet } from '@/ui/print-sheet'
import { usePrintRemarks } from '@/ui/use-print-remarks'
import classes from './map-print.module.css'

/** What draws the map for the sheet; handed in, for features know no map. */
export type SheetPicture = {
  readonly places: readonly Place[]
  readonly centre: Position
  readonly zoom: number
  readonly width: number
  readonly height: number
  readonly baseMap: BaseMap
  readonly tileAddress: string
  readonly now: string
}

export type MapPrintProps = {
  /** What of the map is seen now. */
  readonly seen: {
    readonly centre: Position
    readonly zoom: number
    readonly width: number
    readonly height: number
  }
  readonly picture: (sheet: SheetPicture) => ReactNode
  readonly filterText: (version: PrintChoice['version']) => string
  readonly onClose: () => void
}

/** CSS pixels of the map on A4 with margins of 12 mm; beside it or below it there is room for the legend. */
const SIZES = {
  portrait: { width: 700, height: 720 },
  landscape: { width: 770, height: 540 },
} as const

/** One page with what the map shows now: for whom is asked first. */
export const MapPrint = ({ seen, picture, filterText, onClose }: MapPrintProps) => {
  const { t, format } = useText()
  const { clock } = useServices()
  const now = useMemo(() => clock(), [clock])
  const snapshot = useMap((state) => state.snapshot)
  const shown = useMap((state) => state.shown)
  const shownBaseMap = useMap((state) => (state.baseMapUnreachable ? 'none' : state.baseMap))
  const tileAddress = useApp((state) => state.settings.tileAddress)
  const [choice, setChoice] = useState<PrintChoice>({
    version: 'working',
    paper: seen.width > seen.height ? 'landscape' : 'portrait',
    withBaseMap: false,
  })
  const size = SIZES[choice.paper]
  const zoom = zoomForSheet(seen.zoom, seen, size)
  const candidates = useMemo(() => {
    const [lng, lat] = seen.centre
    // A pixel's share of the world's square is that of 360 degrees; north and south it is less, so this is ample.
    const half = (360 * Math.max(size.width, size.height)) / (256 * 2 ** zoom) / 2
    return [...snapshot.places.values()].filter(({ id, kind, geometry }) => {
      if (!geometry || !isShown(shown, id, kind)) return false
      const [west, south, east, north] = boundsOf([geometry]) ?? [0, 0, 0, 0]
      return west <= lng + half && east >= lng - half && south <= lat + half && north >= lat - half
    })
  }, [snapshot, shown, seen.centre, size, zoom])
  const { places: allowed, leftOut, sources } = usePrintedPlaces(candidates, choice.version)
  const places = useMemo(() => allowed.filter(({ geometry }) => geometry !== null), [allowed])
  const remarks = usePrintRemarks({
    filter: filterText(choice.version),
    isPart: shown !== undefined,
    leftOut,
  })
  const baseMap = choice.withBaseMap ? shownBaseMap : 'none'
  const hasApproximate = [...snapshot.neighbourhoods.values()].some(({ approximate }) => approximate)
  const kinds = KINDS.map((kind) => ({ kind, count: places.filter((place) => place.kind === kind).length }))
  const credits = {
    osm: ['© OpenStreetMap contributors (ODbL)'],
    ortho: [t('map.attributionOrtho')],
    none: [],
  }[baseMap]
  return (
    <>
      <PrintDialog
        title={t('print.mapTitle')}
        choice={choice}
        onChoice={setChoice}
        hasBaseMap={shownBaseMap !== 'none'}
        onPrint={() => void printPage()}
        onClose={onClose}
      >
        {[t('print.places', { count: places.length }), ...remarks].map((line) => (
          <p key={line}>{line}</p>
        ))}
      </PrintDialog>
      <PrintSheet
        paper={choice.paper}
        title={snapshot.header?.title ?? ''}
        version={choice.version}
        isDemo={snapshot.header?.demo === true}
        date={format.date(now)}
        remarks={remarks}
        sources={[...new Set([...sources, ...credits])]}
      >
        <div className={classes.sheet} data-paper={choice.paper}>
          {picture({ places, centre: seen.centre, zoom, ...size, baseMap, tileAddress, now })}
          <div className={classes.legend}>
            <h2 className={classes.heading}>{t('print.legend')}</h2>
            <ul className={classes.list}>
              {kinds
                .filter(({ count }) => count > 0)
                .map(({ kind, count }) => (
                  <li key={kind} className={classes.item}>
                    <KindShape path={PIN_SHAPES[kindInfo(kind).shape].path} colour={kindInfo(kind).colour} />
                    {t(`common.kinds.${kind}`)} ({format.number(count)})
                  </li>
                ))}
              <li className={classes.item}>
                <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
                  <circle cx="11" cy="11" r="9" fill="#fff" stroke="#16212b" strokeWidth="2" />
                  <text x="11" y="15" textAnchor="middle" fontSize="11" fontWeight="700">
                    3
                  </text>
                </svg>
                {t('print.group')}
              </li>
              {hasApproximate && (
                <li className={classes.item}>
                  <svg width="22" height="8" aria-hidden="true">
                    <path d="M0 4h22" stroke="#1f3d5a" strokeWidth="3" strokeDasharray="8 4" />
                  </svg>
                  {t('map.approximate')}
                </li>
              )}
            </ul>
          </div>
        </div>
      </PrintSheet>
    </>
  )
}

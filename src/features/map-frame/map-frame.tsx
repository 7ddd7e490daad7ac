import { type ReactNode, useRef, useState } from 'react'
import { useText } from '@/i18n/react/use-text'
import type { MapTab } from '@/store/route'
import { useMap } from '@/store/use-store'
import { lazyPart } from '@/ui/lazy-part'
import { SkipLink } from '@/ui/skip-link'
import { usePhone } from '@/ui/use-phone'
import type { EmptyMapProps } from './empty-map'
import { frameMode } from './frame-mode'
import type { KeyboardHelpProps } from './keyboard-help'
import { MapControls, type MapHandle } from './map-controls'
import classes from './map-frame.module.css'
import { Navigation } from './navigation'
import { NoticeBar } from './notice-bar'
import type { PickBarProps } from './pick-bar'
import { TitleBar } from './title-bar'
import { ToolButtons } from './tool-buttons'
import { useFrameKeys } from './use-frame-keys'
import { type Insets, useInsets } from './use-insets'
import { useUndoKeys } from './use-undo-keys'

const LocationMessage = lazyPart(async () => (await import('./location-message')).LocationMessage)
const WeakLocationMessage = lazyPart(
  async () => (await import('./weak-location-message')).WeakLocationMessage,
)
const MapMessages = lazyPart(async () => (await import('./map-messages')).MapMessages)
const EmptyMap = lazyPart<EmptyMapProps>(async () => (await import('./empty-map')).EmptyMap)
const KindFilter = lazyPart(async () => (await import('./kind-filter')).KindFilter)
const PickBar = lazyPart<PickBarProps>(async () => (await import('./pick-bar')).PickBar)
const KeyboardHelp = lazyPart<KeyboardHelpProps>(async () => (await import('./keyboard-help')).KeyboardHelp)

type MapFrameProps = MapHandle & {
  readonly tab: MapTab
  /** The map itself; it stays while other tabs are shown, so that it need not be built again. */
  readonly map: ReactNode
  /** Panels and forms over or beside the map; each shows itself when the store says so. */
  readonly panels: ReactNode
  /** What stands in the place of the map in the other tabs; the list has panels beside it as the map has. */
  readonly page?: ReactNode
  /** A message that goes before everything else, such as a failed write. */
  readonly alert?: ReactNode
  /** Nothing can be entered yet. */
  readonly isOpening: boolean
  readonly onShowSaveError?: () => void
  /** Hands the whole map to the user as a file. */
  readonly onSaveCopy: () => void
  /** Told how many pixels at each edge of the map are covered by bars, sheets and forms. */
  readonly onInsets?: (insets: Insets) => void
}

/** The shell of an open map: one structure whose parts the style sheet puts in the place for phone or desk. */
export const MapFrame = (props: MapFrameProps) => {
  const { tab, map, panels, page, alert, isOpening, onShowSaveError, onSaveCopy, onInsets, ...handle } = props
  const { t } = useText()
  const mode = useMap(frameMode)
  const isEmpty = useMap(
    ({ snapshot }) => !isOpening && snapshot.places.size === 0 && snapshot.neighbourhoods.size === 0,
  )
  const hasPlaces = useMap(({ snapshot }) => snapshot.places.size > 0)
  const hasApproximate = useMap(({ snapshot }) =>
    [...snapshot.neighbourhoods.values()].some((area) => area.approximate),
  )
  const hasLocationMessage = useMap((state) => state.notice?.location !== undefined)
  const [showsKeys, setShowsKeys] = useState(false)
  const [emptyClosed, setEmptyClosed] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const step = useMap(({ quickAdd }) => quickAdd?.step)
  const isPhone = usePhone()
  useUndoKeys()
  const setSearchOpen = useMap((state) => state.setSearchOpen)
  useFrameKeys(frame, {
    onSaveCopy: () => isOpening || onSaveCopy(),
    onHelp: () => setShowsKeys(true),
    onSearch: tab === 'map' && !isOpening && hasPlaces ? () => setSearchOpen(true) : undefined,
  })
  useInsets(frame, onInsets, `${tab} ${mode} ${step}`, isPhone)

  const isMap = tab === 'map'
  const isList = tab === 'list'
  const showsEmpty = mode === 'browse' && isEmpty && !emptyClosed && !hasLocationMessage
  const isFree = mode === 'browse' || mode === 'selected'
  return (
    <div
      ref={frame}
      className={classes.frame}
      data-mode={isMap || isList ? mode : 'browse'}
      data-tab={tab}
      data-question={showsEmpty || (mode === 'browse' && hasLocationMessage) || undefined}
    >
      <SkipLink target="map-content" />
      <div className={classes.title}>
        <TitleBar tab={tab} onShowSaveError={onShowSaveError} />
      </div>
      <div className={classes.nav}>
        <Navigation tab={tab} />
      </div>
      <main id="map-content" tabIndex={-1} className={classes.main}>
        <div className={classes.map} data-map-ground inert={!isMap}>
          {map}
        </div>
        {isList && (
          <div className={classes.float}>
            <div className={classes.list} data-page>
              {page}
              <div className={classes.listNotices}>
                <NoticeBar onShowSaveError={onShowSaveError} />
              </div>
            </div>
            <div className={classes.alert}>{alert}</div>
            {panels}
          </div>
        )}
        {isMap && (
          <div className={classes.float} inert={isOpening}>
            <div className={classes.overlay} data-map-free>
              <div className={classes.messages}>
                <MapMessages />
              </div>
              {/* The picture of a map keeps their room free: they come with the places. */}
              {isFree && (hasPlaces || isOpening) && (
                <div className={classes.filter} data-room={isOpening || undefined}>
                  <KindFilter />
                </div>
              )}
              {/* Hidden rather than gone: a form that closes gives the focus back to the button that opened it. */}
              <div className={classes.tools} hidden={!isFree}>
                <ToolButtons centre={handle.centre} />
              </div>
              <div className={classes.controls}>
                <MapControls {...handle} onShowKeys={() => setShowsKeys(true)} />
              </div>
              <div className={classes.corner}>
                {hasApproximate && (
                  <p className={classes.legend} data-raised>
                    <svg width="24" height="8" aria-hidden="true">
                      <path d="M0 4h24" stroke="var(--primary)" strokeWidth="3" strokeDasharray="6 3" />
                    </svg>
                    {t('map.approximate')}
                  </p>
                )}
              </div>
              <div className={classes.notices}>
                <NoticeBar onShowSaveError={onShowSaveError} />
              </div>
            </div>
            <div className={classes.alert}>{alert}</div>
            {mode === 'pick' && <PickBar centre={handle.centre} />}
            {panels}
            {mode === 'browse' && <LocationMessage />}
            {mode === 'browse' && !hasLocationMessage && <WeakLocationMessage />}
            {showsEmpty && <EmptyMap centre={handle.centre} onClose={() => setEmptyClosed(true)} />}
          </div>
        )}
        {!isMap && !isList && (
          <div className={classes.page} data-page>
            {alert}
            <div className={classes.column}>{page}</div>
            <div className={classes.pageNotices}>
              <NoticeBar onShowSaveError={onShowSaveError} />
            </div>
          </div>
        )}
      </main>
      {showsKeys && <KeyboardHelp onClose={() => setShowsKeys(false)} />}
    </div>
  )
}

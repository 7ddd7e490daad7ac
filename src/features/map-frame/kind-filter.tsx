import { FilterX, Search, SlidersHorizontal } from 'lucide-react'
import { useMemo } from 'react'
import { PIN_SHAPES } from '@/domain/pins/pin-shapes'
import { KINDS, kindInfo } from '@/domain/taxonomy'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { KindShape } from '@/ui/kind-shape'
import { countKinds, countShown } from './count-kinds'
import classes from './kind-filter.module.css'

/** Which kinds are on the map, and the way to all filters. What is hidden is always said, with the way back beside it. */
export const KindFilter = () => {
  const { t } = useText()
  const snapshot = useMap((state) => state.snapshot)
  const filter = useMap((state) => state.filter)
  const shown = useMap((state) => state.shown)
  const isFiltering = useMap((state) => state.isFiltering)
  const toggle = useMap((state) => state.toggleKind)
  const clear = useMap((state) => state.clearFilter)
  const openSearch = useMap((state) => state.setSearchOpen)
  const openFilters = useMap((state) => state.setFiltersOpen)
  // The snapshot is a new object whenever something in it changed; its map of places stays the same one.
  const counts = useMemo(() => countKinds(snapshot.places.values()), [snapshot])
  const hits = useMemo(() => countShown(snapshot.places, shown), [snapshot, shown])
  return (
    <>
      <div className={classes.row}>
        <button type="button" className={classes.filters} onClick={() => openFilters(true)}>
          <SlidersHorizontal aria-hidden="true" size={20} />
          <span className={classes.filtersWord}>{t('map.filter.open')}</span>
        </button>
        <button type="button" className={classes.filters} onClick={() => openSearch(true)}>
          <Search aria-hidden="true" size={20} />
          <span className={classes.filtersWord}>{t('search.title')}</span>
        </button>
        <fieldset aria-label={t('map.filter.kinds')} className={classes.chips}>
          {KINDS.map((kind) => (
            <button
              key={kind}
              type="button"
              className={classes.chip}
              aria-pressed={!filter.kind || filter.kind.includes(kind)}
              onClick={() => toggle(kind)}
            >
              <KindShape path={PIN_SHAPES[kindInfo(kind).shape].path} colour={`var(--${kind})`} />
              <span>{t(`common.kinds.${kind}`)}</span> <b className={classes.count}>{counts[kind]}</b>
            </button>
          ))}
        </fieldset>
      </div>
      <div role="status" className={classes.state}>
        {shown && !isFiltering && (
          <p className={classes.hidden} data-raised>
            <span>{t('map.filter.hits', { found: hits, count: snapshot.places.size })}</span>
            <button type="button" className={classes.clear} onClick={clear}>
              <FilterX aria-hidden="true" size={18} />
              {t('map.filter.clear')}
            </button>
          </p>
        )}
      </div>
    </>
  )
}

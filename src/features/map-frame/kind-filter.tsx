import { FilterX } from 'lucide-react'
import { useMemo } from 'react'
import { PIN_SHAPES } from '@/domain/pins/pin-shapes'
import { KINDS, type Kind, kindInfo } from '@/domain/taxonomy'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { countHidden, countKinds } from './count-kinds'
import classes from './kind-filter.module.css'

/** Which kinds are on the map. What is hidden is always said, with the way back beside it. */
export const KindFilter = () => {
  const { t } = useText()
  const snapshot = useMap((state) => state.snapshot)
  const shown = useMap((state) => state.shownKinds)
  const toggle = useMap((state) => state.toggleKind)
  const showAll = useMap((state) => state.showAllKinds)
  // The snapshot is a new object whenever something in it changed; its map of places stays the same one.
  const counts = useMemo(() => countKinds(snapshot.places.values()), [snapshot])
  const hidden = countHidden(counts, shown)
  return (
    <>
      <fieldset aria-label={t('map.filter.kinds')} className={classes.chips}>
        {KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className={classes.chip}
            aria-pressed={!shown || shown.has(kind)}
            onClick={() => toggle(kind)}
          >
            <KindShape kind={kind} />
            <span>{t(`common.kinds.${kind}`)}</span> <b className={classes.count}>{counts[kind]}</b>
          </button>
        ))}
      </fieldset>
      <div role="status" className={classes.state}>
        {shown && (
          <p className={classes.hidden} data-raised>
            <span>{t('map.filter.hides', { count: hidden })}</span>
            <button type="button" className={classes.clear} onClick={showAll}>
              <FilterX aria-hidden="true" size={18} />
              {t('map.filter.clear')}
            </button>
          </p>
        )}
      </div>
    </>
  )
}

const KindShape = ({ kind }: { readonly kind: Kind }) => {
  const { shape } = kindInfo(kind)
  return (
    <svg viewBox="0 0 44 44" width="22" height="22" aria-hidden="true" className={classes.shape}>
      <path d={PIN_SHAPES[shape].path} fill={`var(--${kind})`} />
    </svg>
  )
}

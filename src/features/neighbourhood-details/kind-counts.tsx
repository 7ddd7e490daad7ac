import type { KindCount } from '@/domain/membership/kind-tally'
import { PIN_SHAPES } from '@/domain/pins/pin-shapes'
import type { Neighbourhood } from '@/domain/schema/map-records'
import { kindInfo } from '@/domain/taxonomy'
import { useText } from '@/i18n/react/use-text'
import { KindShape } from '@/ui/kind-shape'
import classes from './kind-counts.module.css'
import { useListOfArea } from './use-list-of-area'
import { useTotalOnce } from './use-total-once'

type KindCountsProps = {
  readonly area: Neighbourhood
  /** `undefined` while they are counted. */
  readonly counts: readonly KindCount[] | undefined
}

/** How many places of each kind an area holds; each count leads to the list of just those. */
export const KindCounts = ({ area, counts }: KindCountsProps) => {
  const { t } = useText()
  const openList = useListOfArea()
  if (!counts) return <p className={classes.note}>{t('area.counting')}</p>
  if (counts.length === 0) return <p className={classes.note}>{t('draw.nothingInside')}</p>
  return (
    <>
      <Total area={area} counts={counts} />
      <ul className={classes.counts}>
        {counts.map(({ kind, count }) => (
          <li key={kind}>
            <button
              type="button"
              className={classes.count}
              aria-label={t('area.listOf', { what: t(`draw.kindCount.${kind}`, { count }), name: area.name })}
              onClick={() => openList(area.id, kind)}
            >
              <KindShape path={PIN_SHAPES[kindInfo(kind).shape].path} colour={`var(--${kind})`} />
              {t(`draw.kindCount.${kind}`, { count })}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

const Total = ({ area, counts }: { readonly area: Neighbourhood; readonly counts: readonly KindCount[] }) => {
  const { t } = useText()
  const { total, twice } = useTotalOnce(area.id, counts)
  return (
    <p className={classes.note}>
      {t('area.total', { what: t('common.placeCount', { count: total }) })}
      {twice > 0 && ` ${t('area.countedOnce')}`}
    </p>
  )
}

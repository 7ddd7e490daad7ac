import { ArrowUpRight, Shield } from 'lucide-react'
import { useMemo } from 'react'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import {
  countByVisibility,
  countOpenNeeds,
  type ExportVersion,
  leaving,
  staying,
  type VisibilityCounts,
} from './export-summary'
import classes from './map-data.module.css'

/** What goes out of the team and what does not, before anything does. */
export const Leaves = ({ version }: { readonly version: ExportVersion }) => {
  const { t } = useText()
  const snapshot = useMap((state) => state.snapshot)
  const counts = useMemo(() => countByVisibility(snapshot.places.values()), [snapshot])
  const withPins = useMemo(
    () => countByVisibility([...snapshot.places.values()].filter(({ kind }) => kind !== 'need')),
    [snapshot],
  )
  const needCount = useMemo(() => countOpenNeeds(snapshot.places.values()), [snapshot])
  const isPublic = version === 'public'
  return (
    <div className={classes.leaves}>
      <div className={classes.card}>
        <h3 className={classes.cardTitle}>
          <ArrowUpRight aria-hidden="true" size={20} />
          {t('data.export.goes')}
        </h3>
        <ul className={classes.lines}>
          <Goes
            version={version}
            counts={isPublic ? withPins : counts}
            needCount={isPublic ? needCount : 0}
            areaCount={snapshot.neighbourhoods.size}
          />
        </ul>
        <p className={classes.small}>
          {isPublic ? t('data.export.publicFields') : t('data.export.workingFields')}
        </p>
      </div>
      <div className={classes.card}>
        <h3 className={classes.cardTitle}>
          <Shield aria-hidden="true" size={20} />
          {t('data.export.stays')}
        </h3>
        <ul className={classes.lines}>
          <Stays version={version} counts={counts} />
        </ul>
      </div>
    </div>
  )
}

type LineProps = { readonly version: ExportVersion; readonly counts: VisibilityCounts }

type GoesProps = LineProps & {
  /** Needs that leave as numbers only. */
  readonly needCount: number
  readonly areaCount: number
}

const Goes = ({ version, counts, needCount, areaCount }: GoesProps) => {
  const { t } = useText()
  const going = leaving(version)
  if (areaCount + needCount === 0 && going.every((visibility) => counts[visibility] === 0)) {
    return <li>{t(version === 'public' ? 'data.export.nothing' : 'data.export.emptyMap')}</li>
  }
  return (
    <>
      {counts.public > 0 && <li>{t('data.export.publicPlaces', { count: counts.public })}</li>}
      {going.includes('internal') && counts.internal > 0 && (
        <li>{t('data.export.internalPlaces', { count: counts.internal })}</li>
      )}
      {needCount > 0 && <li>{t('data.export.needNumbers', { count: needCount })}</li>}
      {areaCount > 0 && <li>{t('common.areaCount', { count: areaCount })}</li>}
    </>
  )
}

const Stays = ({ version, counts }: LineProps) => {
  const { t } = useText()
  const kept = staying(version)
  if (kept.every((visibility) => counts[visibility] === 0)) return <li>{t('data.export.nothingStays')}</li>
  return (
    <>
      {kept.includes('internal') && counts.internal > 0 && (
        <li>{t('data.export.internalStay', { count: counts.internal })}</li>
      )}
      {counts.private > 0 && <li>{t('data.export.privateStay', { count: counts.private })}</li>}
    </>
  )
}

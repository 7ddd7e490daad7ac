import { useMemo } from 'react'
import type { Place } from '@/domain/schema/place'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { formatPartialDate } from '@/ui/format-date'
import { neighbourhoodsOf } from './neighbourhoods-at'
import classes from './place-facts.module.css'

/** What is known beside the description: the area it lies in, and how we know of it. */
export const PlaceFacts = ({ place }: { readonly place: Place }) => {
  const { t, language } = useText()
  const snapshot = useMap((state) => state.snapshot)
  const select = useMap((state) => state.select)
  const areas = useMemo(() => neighbourhoodsOf(place, snapshot.neighbourhoods), [place, snapshot])
  return (
    <>
      {!place.geometry && <p className={classes.note}>{t('place.noPoint')}</p>}
      <dl className={classes.facts}>
        {areas.length > 0 && (
          <div>
            <dt>{t('place.inArea')}</dt>
            <dd>
              {areas.map((area) => (
                <button key={area.id} type="button" className={classes.link} onClick={() => select(area.id)}>
                  {area.name}
                </button>
              ))}
            </dd>
          </div>
        )}
        {place.source && (
          <div>
            <dt>{t('place.source')}</dt>
            <dd>{t(`place.sources.${place.source}`)}</dd>
          </div>
        )}
        {place.sourceDate && (
          <div>
            <dt>{t('place.established')}</dt>
            <dd>{formatPartialDate(place.sourceDate, language)}</dd>
          </div>
        )}
      </dl>
    </>
  )
}

import { type ReactNode, useMemo } from 'react'
import { createNeighbourhoodFinder } from '@/domain/membership/neighbourhood-finder'
import type { Place } from '@/domain/schema/place'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import classes from './place-facts.module.css'
import { type Fact, useFacts } from './use-facts'

/** What is known beside the description: the areas it lies in, then whatever its form holds. */
export const PlaceFacts = ({ place }: { readonly place: Place }) => {
  const { t } = useText()
  const snapshot = useMap((state) => state.snapshot)
  const select = useMap((state) => state.select)
  const find = useMemo(() => createNeighbourhoodFinder(snapshot.neighbourhoods.values()), [snapshot])
  const areas = useMemo(() => find(place), [find, place])
  const facts = useFacts(place)
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
        {facts.map((fact) => (
          <div key={fact.field}>
            <dt>{fact.label}</dt>
            <dd>
              <Said fact={fact} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const Said = ({ fact: { lines, href } }: { readonly fact: Fact }): ReactNode =>
  href ? (
    <a href={href} target="_blank" rel="noreferrer noopener" className={classes.away} dir="auto">
      {lines[0]}
    </a>
  ) : (
    lines.map((line) => (
      <span key={line} className={classes.line} dir="auto">
        {line}
      </span>
    ))
  )

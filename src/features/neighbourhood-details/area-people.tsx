import type { Neighbourhood } from '@/domain/schema/map-records'
import { useText } from '@/i18n/react/use-text'
import classes from './area-panel.module.css'

const PARTS = ['age0to17', 'workingAge', 'retirementAge', 'households'] as const

/** Who lives there, by age, and where the numbers are from. */
export const AreaPeople = ({ area: { population } }: { readonly area: Neighbourhood }) => {
  const { t, format } = useText()
  const parts = PARTS.filter((part) => population?.[part] !== undefined)
  if (!population || (parts.length === 0 && !population.source)) return null
  return (
    <>
      <h3 className={classes.heading}>{t('area.people')}</h3>
      <dl className={classes.rows}>
        {parts.map((part) => (
          <div key={part}>
            <dt>{t(`area.fields.${part}`)}</dt>
            <dd>{format.number(population[part] ?? 0)}</dd>
          </div>
        ))}
        {population.source && (
          <div>
            <dt>{t('area.fields.populationSource')}</dt>
            <dd dir="auto">{population.source}</dd>
          </div>
        )}
      </dl>
    </>
  )
}

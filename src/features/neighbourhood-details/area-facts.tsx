import { useMemo } from 'react'
import { areaHectares } from '@/domain/geometry/area-hectares'
import { perimeterMetres } from '@/domain/geometry/perimeter-metres'
import type { Neighbourhood } from '@/domain/schema/map-records'
import { useText } from '@/i18n/react/use-text'
import { formatPartialDate } from '@/ui/format-date'
import classes from './area-panel.module.css'

const HECTARES_PER_KM2 = 100

/** Size, people and boundary of an area, in figures and words. */
export const AreaFacts = ({ area }: { readonly area: Neighbourhood }) => {
  const { t, format } = useText()
  const { geometry, population } = area
  const [hectares, metres] = useMemo(() => [areaHectares(geometry), perimeterMetres(geometry)], [geometry])
  const people = population?.total
  return (
    <>
      <dl className={classes.facts}>
        <div>
          <dt>{t('draw.area')}</dt>
          <dd className={classes.big}>{format.area(hectares)}</dd>
        </div>
        {people !== undefined && (
          <div>
            <dt>{t('area.population')}</dt>
            <dd className={classes.big}>{format.number(people)}</dd>
          </div>
        )}
        {people !== undefined && hectares > 0 && (
          <div>
            <dt>{t('area.density')}</dt>
            <dd>
              {t('area.perKm2', {
                number: format.number(Math.round((people / hectares) * HECTARES_PER_KM2)),
              })}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('draw.perimeterLabel')}</dt>
          <dd>{format.length(metres)}</dd>
        </div>
      </dl>
      <Boundary area={area} />
    </>
  )
}

/** How sure the boundary is, where it is from, and when it counts. */
const Boundary = ({ area }: { readonly area: Neighbourhood }) => {
  const { t, language } = useText()
  const { validFrom, validTo, boundarySource } = area
  const said = (date: string): string => formatPartialDate(date, language)
  return (
    <dl className={classes.rows}>
      <div>
        <dt>{t('draw.boundaries')}</dt>
        <dd>{area.approximate ? t('draw.boundaryApproximate') : t('draw.boundaryConfirmed')}</dd>
      </div>
      {boundarySource && (
        <div>
          <dt>{t('area.boundarySource')}</dt>
          <dd dir="auto">{boundarySource}</dd>
        </div>
      )}
      {validFrom && (
        <div>
          <dt>{t('draw.boundarySince')}</dt>
          <dd>{said(validFrom)}</dd>
        </div>
      )}
      {validTo && (
        <div>
          <dt>{t('area.fields.validTo')}</dt>
          <dd>{said(validTo)}</dd>
        </div>
      )}
    </dl>
  )
}

import { areaHectares } from '@/domain/geometry/area-hectares'
import type { Neighbourhood } from '@/domain/schema/map-records'
import { useText } from '@/i18n/react/use-text'
import { formatPartialDate } from '@/ui/format-date'
import classes from './area-panel.module.css'

/** "Wcześniejsze granice": since when, until when, and how large it was; the latest first. */
export const EarlierBoundaries = ({ area }: { readonly area: Neighbourhood }) => {
  const { t, format, language } = useText()
  const { earlier = [] } = area
  if (earlier.length === 0) return null
  return (
    <>
      <h3 className={classes.heading}>{t('draw.earlier')}</h3>
      <ul className={classes.earlier}>
        {earlier.toReversed().map(({ geometry, validFrom, validTo }) => {
          const to = formatPartialDate(validTo, language)
          return (
            <li key={`${validFrom} ${validTo}`}>
              {validFrom
                ? t('draw.earlierRange', { from: formatPartialDate(validFrom, language), to })
                : t('draw.earlierUntil', { to })}
              <span>{format.area(areaHectares(geometry))}</span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

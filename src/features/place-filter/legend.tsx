import { pinArt } from '@/domain/pins/pin-art'
import { useText } from '@/i18n/react/use-text'
import { Pin } from '@/ui/pin'
import classes from './filter-dialog.module.css'

const LOOKS = [
  { id: 'solid', outline: 'solid' },
  { id: 'dashed', outline: 'dashed' },
  { id: 'hatched', outline: 'hatched' },
  { id: 'lock', badge: 'lock' },
  { id: 'clock', badge: 'clock' },
] as const

/** What the outlines and badges of pins mean; what their shapes mean, the kinds say. */
export const Legend = () => {
  const { t } = useText()
  return (
    <section className={classes.legend} aria-labelledby="filter-legend">
      <h3 id="filter-legend" className={classes.facetLabel}>
        {t('filter.legend')}
      </h3>
      <ul className={classes.looks}>
        {LOOKS.map(({ id, ...look }) => (
          <li key={id}>
            <Pin {...pinArt({ kind: 'resource', icon: 'trees', ...look })} size={40} />
            {t(`filter.outlines.${id}`)}
          </li>
        ))}
        <li>
          <svg width="40" height="8" aria-hidden="true">
            <path d="M0 4h40" stroke="var(--primary)" strokeWidth="3" strokeDasharray="6 3" />
          </svg>
          {t('filter.outlines.approximate')}
        </li>
        <li>
          <svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true">
            <circle cx="20" cy="20" r="15" fill="#fff" stroke="var(--resource)" strokeWidth="5" />
            <text x="20" y="25" textAnchor="middle" fontSize="14" fontWeight="700" fill="#16212b">
              5
            </text>
          </svg>
          {t('filter.outlines.group')}
        </li>
      </ul>
    </section>
  )
}

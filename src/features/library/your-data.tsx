import { Check, type LucideIcon, ShieldCheck, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '@/i18n/react/use-text'
import { useApp } from '@/store/use-store'
import classes from './your-data.module.css'

/** Where the maps are, who sees them and what the browser promises. */
export const YourData = () => {
  const { t } = useText()
  const persistence = useApp((state) => state.persistence)
  return (
    <section className={classes.card} aria-labelledby="your-data">
      <h2 className={classes.title} id="your-data">
        <ShieldCheck aria-hidden="true" size={22} />
        {t('library.data.title')}
      </h2>
      <ul className={classes.list}>
        <Line icon={Check}>{t('library.data.here')}</Line>
        {persistence && (
          <Line icon={persistence === 'granted' ? Check : TriangleAlert} warn={persistence !== 'granted'}>
            {t(`library.data.${persistence}`)}
          </Line>
        )}
        <Line icon={TriangleAlert} warn>
          {t('library.data.clearing')} {t('library.data.backUp')}
        </Line>
      </ul>
    </section>
  )
}

type LineProps = { readonly icon: LucideIcon; readonly warn?: boolean; readonly children: ReactNode }

const Line = ({ icon: Icon, warn = false, children }: LineProps) => (
  <li className={classes.line} data-warn={warn}>
    <Icon aria-hidden="true" className={classes.icon} size={20} />
    <span>{children}</span>
  </li>
)

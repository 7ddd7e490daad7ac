import { GraduationCap } from 'lucide-react'
import { useText } from '@/i18n/react/use-text'
import { formatRoute } from '@/store/route'
import { Tag } from '@/ui/tag'
import { changeTimeText } from './change-time'
import classes from './map-card.module.css'
import { MapCardMenu } from './map-card-menu'
import { MapPicture } from './map-picture'
import type { MapRow } from './map-row'

type MapCardProps = { readonly map: MapRow; readonly now: string }

/** A map in the library. The whole card opens it; the link is its title. */
export const MapCard = ({ map, now }: MapCardProps) => {
  const { t, format } = useText()
  return (
    <li className={classes.card}>
      <MapPicture outline={map.outline} ofPeople={map.communityType === 'categorial'} />
      <div className={classes.body}>
        <h2 className={classes.title} dir="auto">
          <a className={classes.link} href={formatRoute({ view: 'map', id: map.id, tab: 'map' })}>
            {map.title}
          </a>
        </h2>
        <p className={classes.facts}>
          {changeTimeText({ t, format }, map.changedAt, now)} ·{' '}
          {t('common.placeCount', { count: map.placeCount })}
        </p>
        {map.demo && (
          <div className={classes.tags}>
            <Tag icon={GraduationCap}>{t('library.demoTag')}</Tag>
            <span className={classes.facts}>{t('library.demoMore')}</span>
          </div>
        )}
      </div>
      <div className={classes.menu}>
        <MapCardMenu map={map} />
      </div>
    </li>
  )
}

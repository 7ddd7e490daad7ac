import { Database, List, type LucideIcon, Map as MapIcon, Settings } from 'lucide-react'
import { useText } from '@/i18n/react/use-text'
import { formatRoute, type MapTab } from '@/store/route'
import { useMap } from '@/store/use-store'
import classes from './navigation.module.css'

const TABS: readonly { readonly tab: MapTab; readonly icon: LucideIcon }[] = [
  { tab: 'map', icon: MapIcon },
  { tab: 'list', icon: List },
  { tab: 'data', icon: Database },
  { tab: 'settings', icon: Settings },
]

/** Rail on wide screens, bar at the bottom of a phone. */
export const Navigation = ({ tab: current }: { readonly tab: MapTab }) => {
  const { t } = useText()
  const id = useMap((state) => state.id)
  return (
    <nav aria-label={t('map.nav.label')} className={classes.nav}>
      {TABS.map(({ tab, icon: Icon }) => (
        <a
          key={tab}
          className={classes.link}
          href={formatRoute({ view: 'map', id, tab })}
          aria-current={tab === current ? 'page' : undefined}
        >
          <span className={classes.icon}>
            <Icon aria-hidden="true" size={24} />
          </span>
          {t(`map.nav.${tab}`)}
        </a>
      ))}
    </nav>
  )
}

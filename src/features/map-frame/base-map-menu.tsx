import { Layers } from 'lucide-react'
import { useText } from '@/i18n/react/use-text'
import type { BaseMap } from '@/store/map-state'
import { useMap } from '@/store/use-store'
import { IconButton } from '@/ui/icon-button'
import { Menu, MenuHeading, MenuRadios } from '@/ui/menu'
import classes from './map-controls.module.css'

const BASE_MAPS: readonly BaseMap[] = ['osm', 'ortho', 'none']

export const BaseMapMenu = () => {
  const { t } = useText()
  const baseMap = useMap((state) => state.baseMap)
  const setBaseMap = useMap((state) => state.setBaseMap)
  return (
    <Menu
      side="left"
      align="start"
      button={(props) => (
        <IconButton
          label={t('map.baseMap.label')}
          icon={Layers}
          tooltipPosition="left"
          className={classes.single}
          {...props}
        />
      )}
    >
      <MenuHeading>{t('map.baseMap.heading')}</MenuHeading>
      <MenuRadios
        value={baseMap}
        onChange={setBaseMap}
        choices={BASE_MAPS.map((value) => ({ value, title: t(`map.baseMap.${value}`) }))}
      />
    </Menu>
  )
}

import { Menu } from '@mantine/core'
import { Layers } from 'lucide-react'
import { useText } from '@/i18n/react/use-text'
import type { BaseMap } from '@/store/map-state'
import { useMap } from '@/store/use-store'
import { IconButton } from '@/ui/icon-button'
import classes from './map-controls.module.css'

const BASE_MAPS: readonly BaseMap[] = ['osm', 'ortho', 'none']

export const BaseMapMenu = () => {
  const { t } = useText()
  const baseMap = useMap((state) => state.baseMap)
  const setBaseMap = useMap((state) => state.setBaseMap)
  return (
    <Menu position="left-start" width="max-content" withinPortal>
      <Menu.Target>
        <IconButton
          label={t('map.baseMap.label')}
          icon={Layers}
          tooltipPosition="left"
          className={classes.single}
        />
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        <Menu.Label className={classes.menuLabel}>{t('map.baseMap.heading')}</Menu.Label>
        <Menu.RadioGroup value={baseMap} onChange={(value) => setBaseMap(value as BaseMap)}>
          {BASE_MAPS.map((name) => (
            <Menu.RadioItem key={name} value={name} closeMenuOnClick>
              {t(`map.baseMap.${name}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}

import { Keyboard, Layers, Printer, SunMedium } from 'lucide-react'
import { useText } from '@/i18n/react/use-text'
import type { BaseMap } from '@/store/map-state'
import { useApp, useMap } from '@/store/use-store'
import { IconButton } from '@/ui/icon-button'
import { Menu, MenuCheck, MenuHeading, MenuItem, MenuRadios } from '@/ui/menu'
import classes from './map-controls.module.css'

const BASE_MAPS: readonly BaseMap[] = ['osm', 'ortho', 'none']

type BaseMapMenuProps = { readonly onShowKeys: () => void; readonly onPrint: () => void }

/** What the map stands on and how it looks; and the keys, for who looks for them where the map is. */
export const BaseMapMenu = ({ onShowKeys, onPrint }: BaseMapMenuProps) => {
  const { t } = useText()
  const baseMap = useMap((state) => state.baseMap)
  const setBaseMap = useMap((state) => state.setBaseMap)
  const sunlight = useApp((state) => state.settings.sunlight)
  const changeSettings = useApp((state) => state.changeSettings)
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
      {/* A choice that can't be stored still holds until the app is closed. */}
      <MenuCheck
        icon={SunMedium}
        checked={sunlight}
        onChange={(on) => void changeSettings({ sunlight: on }).catch(() => undefined)}
      >
        {t('map.sunlight')}
      </MenuCheck>
      <MenuItem icon={Printer} onChoose={onPrint}>
        {t('map.print')}
      </MenuItem>
      <MenuItem icon={Keyboard} onChoose={onShowKeys}>
        {t('map.keys.title')}
      </MenuItem>
    </Menu>
  )
}

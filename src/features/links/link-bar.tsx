import { Button } from '@mantine/core'
import { useRef } from 'react'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { MapPanel } from '@/ui/map-panel'
import { useEscape } from '@/ui/use-escape'
import { useOpeningFocus } from '@/ui/use-opening-focus'
import classes from './link-bar.module.css'

/** While the other end of a link is picked on the map. */
export const LinkBar = () => {
  const { t } = useText()
  const cancel = useMap((state) => state.cancelTool)
  const text = useRef<HTMLHeadingElement>(null)
  useOpeningFocus(text, 'link')
  useEscape(cancel)
  return (
    <MapPanel label={t('links.pickLabel')}>
      <h2 ref={text} tabIndex={-1} className={classes.text}>
        {t('links.pickText')}
      </h2>
      <Button size="lg" variant="default" fullWidth onClick={cancel}>
        {t('common.cancel')}
      </Button>
    </MapPanel>
  )
}

import { Button } from '@mantine/core'
import { ArrowLeft, Download } from 'lucide-react'
import { useText } from '@/i18n/react/use-text'
import { formatRoute, type MapTab } from '@/store/route'
import { useMap } from '@/store/use-store'
import { Logo } from '@/ui/logo'
import { SaveStatus } from './save-status'
import classes from './title-bar.module.css'
import { UndoButtons } from './undo-buttons'

type TitleBarProps = {
  readonly tab: MapTab
  readonly onShowSaveError: (() => void) | undefined
}

export const TitleBar = ({ tab, onShowSaveError }: TitleBarProps) => {
  const { t } = useText()
  const id = useMap((state) => state.id)
  const title = useMap((state) => state.snapshot.header?.title ?? '')
  return (
    <header className={classes.bar} data-raised>
      <a className={classes.back} href={formatRoute({ view: 'library' })} aria-label={t('map.myMaps')}>
        <ArrowLeft aria-hidden="true" className={classes.arrow} size={24} />
        <span className={classes.logo}>
          <Logo />
        </span>
      </a>
      <div className={classes.words}>
        <h1 className={classes.title} title={title} dir="auto">
          {title}
        </h1>
        <SaveStatus onShowError={onShowSaveError} />
      </div>
      <UndoButtons />
      {tab !== 'data' && (
        <Button
          component="a"
          variant="default"
          className={classes.export}
          href={formatRoute({ view: 'map', id, tab: 'data' })}
          leftSection={<Download aria-hidden="true" size={20} />}
        >
          {t('map.export')}
        </Button>
      )}
    </header>
  )
}

import { Button } from '@mantine/core'
import { FileUp, type LucideIcon, MapPin, Pentagon, Plus, Smartphone } from 'lucide-react'
import type { DemoName } from '@/domain/demo-map'
import { useText } from '@/i18n/react/use-text'
import { formatRoute } from '@/store/route'
import { PageTitle } from '@/ui/page-title'
import { DemoButtons } from './demo-buttons'
import { FileButton } from './file-button'
import classes from './first-visit.module.css'
import { WelcomePicture } from './welcome-picture'

type FirstVisitProps = {
  readonly onOpenDemo: (name: DemoName) => void | Promise<void>
  readonly onOpenFile: (file: File) => void | Promise<void>
}

const POINTS: readonly { readonly icon: LucideIcon; readonly key: 'draw' | 'pin' | 'offline' }[] = [
  { icon: Pentagon, key: 'draw' },
  { icon: MapPin, key: 'pin' },
  { icon: Smartphone, key: 'offline' },
]

/** No map yet: what this is, and the three ways in. */
export const FirstVisit = ({ onOpenDemo, onOpenFile }: FirstVisitProps) => {
  const { t } = useText()
  return (
    <div className={classes.welcome}>
      <div className={classes.words}>
        <PageTitle lead={t('library.welcome.lead')}>{t('library.welcome.title')}</PageTitle>
        <div className={classes.actions}>
          <Button
            component="a"
            size="lg"
            href={formatRoute({ view: 'new-map' })}
            leftSection={<Plus aria-hidden="true" size={24} />}
          >
            {t('library.newMap')}
          </Button>
          <FileButton onFile={onOpenFile}>
            {(open, busy) => (
              <Button
                size="lg"
                variant="default"
                loading={busy}
                leftSection={<FileUp aria-hidden="true" size={24} />}
                onClick={open}
              >
                {t('library.openFile')}
              </Button>
            )}
          </FileButton>
        </div>
        <section className={classes.demos} aria-labelledby="try-out">
          <h2 className={classes.heading} id="try-out">
            {t('library.welcome.tryOut')}
          </h2>
          <p className={classes.more}>{t('library.demos.text')}</p>
          <DemoButtons onOpenDemo={onOpenDemo} />
        </section>
      </div>
      <div className={classes.picture}>
        <WelcomePicture />
      </div>
      <ul className={classes.points}>
        {POINTS.map(({ icon: Icon, key }) => (
          <li key={key} className={classes.point}>
            <Icon aria-hidden="true" className={classes.icon} size={26} />
            <div>
              <h2 className={classes.name}>{t(`library.welcome.${key}`)}</h2>
              <p className={classes.more}>{t(`library.welcome.${key}More`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '@/i18n/react/use-text'
import { Logo } from './logo'
import classes from './page-frame.module.css'
import { SkipLink } from './skip-link'

type PageFrameProps = {
  readonly children: ReactNode
  /** Where "back" leads; without it the header shows the name of the app alone. */
  readonly back?: { readonly href: string; readonly label: string }
  /** Right end of the header: language, settings. */
  readonly headerEnd?: ReactNode
  /** A line that stands beside the name on wide screens and under it on narrow ones. */
  readonly status?: ReactNode
  /** `narrow`: forms and texts, 720 px. */
  readonly width?: 'wide' | 'narrow'
}

/** Header, skip link and main content of every page that is not the map. */
export const PageFrame = ({ children, back, headerEnd, status, width = 'wide' }: PageFrameProps) => {
  const { t } = useText()
  return (
    <div className={classes.frame} data-width={width}>
      <SkipLink target="content" />
      <header className={classes.header}>
        <div className={classes.bar}>
          {back ? (
            <a className={classes.back} href={back.href}>
              <ArrowLeft aria-hidden="true" size={22} />
              {back.label}
            </a>
          ) : (
            <span className={classes.name}>
              <Logo />
              {t('common.appName')}
            </span>
          )}
          <div className={classes.end}>{headerEnd}</div>
          {status && <div className={classes.status}>{status}</div>}
        </div>
      </header>
      <main className={classes.main} id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

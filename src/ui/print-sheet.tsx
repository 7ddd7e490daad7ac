import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useText } from '@/i18n/react/use-text'
import classes from './print-sheet.module.css'

export type Paper = 'portrait' | 'landscape'

export type PrintSheetProps = {
  readonly paper: Paper
  readonly title: string
  /** Whose eyes it is for. */
  readonly version: 'working' | 'public'
  readonly isDemo: boolean
  /** Day of printing, in words. */
  readonly date: string
  /** What is shown of the map, and what is not; a sentence each. */
  readonly remarks: readonly string[]
  /** Whom to name. */
  readonly sources: readonly string[]
  readonly children: ReactNode
}

/**
 * A page for the printer and for nothing else: on the screen it is not there, and on paper it is all there is. It lies
 * beside the app, so that nothing of the app's own layout reaches it.
 */
export const PrintSheet = (props: PrintSheetProps) => {
  const { paper, title, version, isDemo, date, remarks, sources, children } = props
  const { t } = useText()
  return createPortal(
    <div data-print-sheet className={classes.sheet} data-paper={paper}>
      <h1 className={classes.title} dir="auto">
        {title}
      </h1>
      <p className={classes.meta}>
        <span className={classes.version}>{t(`print.onPaper.${version}`)}</span>
        {date}
        {isDemo && <span className={classes.demo}> · {t('print.demo')}</span>}
      </p>
      {remarks.map((remark) => (
        <p key={remark} className={classes.meta}>
          {remark}
        </p>
      ))}
      <div className={classes.content}>{children}</div>
      <div className={classes.foot}>
        {sources.length > 0 && (
          <p>
            {t('print.sources')} {sources.join(' · ')}
          </p>
        )}
        <p>{t('print.madeBy')}</p>
      </div>
    </div>,
    document.body,
  )
}

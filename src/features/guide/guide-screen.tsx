import { Info } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useText } from '@/i18n/react/use-text'
import { formatRoute } from '@/store/route'
import { Message } from '@/ui/message'
import { PageFrame } from '@/ui/page-frame'
import { PageTitle } from '@/ui/page-title'
import classes from './guide-screen.module.css'

/** A text made of our own Markdown when the app was built. */
export type GuideText = {
  readonly html: string
  readonly contents: readonly { readonly id: string; readonly level: number; readonly text: string }[]
}

export type GuideScreenProps = {
  readonly guide: GuideText
  /** The map from which it was opened. */
  readonly mapId: string | undefined
}

/** The guide for organisers, in Polish for everybody. */
export const GuideScreen = ({ guide, mapId }: GuideScreenProps) => {
  const { t, language } = useText()
  const page = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (text.current) text.current.innerHTML = guide.html
  }, [guide])
  const back =
    mapId === undefined
      ? { href: formatRoute({ view: 'library' }), label: t('common.myMaps') }
      : { href: formatRoute({ view: 'map', id: mapId, tab: 'map' }), label: t('guide.backToMap') }

  useEffect(() => {
    const within = page.current
    within?.addEventListener('click', goToChapter)
    return () => within?.removeEventListener('click', goToChapter)
  }, [])

  return (
    <PageFrame back={back} width="narrow">
      <PageTitle>{t('guide.title')}</PageTitle>
      {language !== 'pl' && <Message icon={Info}>{t('guide.inPolish')}</Message>}
      <div ref={page} lang="pl" className={classes.page}>
        <nav aria-label={t('guide.contents')} className={classes.contents}>
          <ul>
            {guide.contents
              .filter(({ level }) => level === 2)
              .map(({ id, text: words }) => (
                <li key={id}>
                  <a href={`#${id}`}>{words}</a>
                </li>
              ))}
          </ul>
        </nav>
        <div ref={text} className={classes.text} />
      </div>
    </PageFrame>
  )
}

/** The address belongs to the app's own views, so a chapter is gone to without one. */
const goToChapter = (event: MouseEvent): void => {
  const link = (event.target as Element).closest('a')
  const id = link?.getAttribute('href')?.replace(/^#/, '')
  const heading = id && link?.target === '' ? document.getElementById(id) : null
  if (!heading) return
  event.preventDefault()
  heading.focus({ preventScroll: true })
  heading.scrollIntoView()
}

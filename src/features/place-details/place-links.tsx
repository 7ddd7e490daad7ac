import { Button } from '@mantine/core'
import { Link2, Waypoints } from 'lucide-react'
import { type MouseEvent, useMemo } from 'react'
import { type Link, readLinks } from '@/domain/relations/read-links'
import type { Place } from '@/domain/schema/place'
import { useText } from '@/i18n/react/use-text'
import type { InTurns } from '@/store/map-state'
import type { Snapshot } from '@/store/snapshot'
import { useMap } from '@/store/use-store'
import { usePhone } from '@/ui/use-phone'
import { LinkRow } from './link-row'
import { LinkSuggestions } from './link-suggestions'
import classes from './place-links.module.css'

type PlaceLinksProps = { readonly place: Place; readonly inTurns: InTurns }

/** What a place is linked with, in words and from either end, and the ways to link it with more. */
export const PlaceLinks = ({ place, inTurns }: PlaceLinksProps) => {
  const { t } = useText()
  const snapshot = useMap((state) => state.snapshot)
  const startLink = useMap((state) => state.startLink)
  const showsLinks = useMap((state) => state.showsLinks)
  const showLinks = useMap((state) => state.showLinks)
  const setStep = useMap((state) => state.setSheetStep)
  const isPhone = usePhone()
  const links = useMemo(() => linksOf(place, snapshot), [place, snapshot])
  const isAnswered = links.some(({ meaning }) => meaning === 'answers')
  // Two roles of one institution stand on one spot: there is no line between them.
  const hasLines =
    place.geometry &&
    links.some(({ other, meaning }) => other.type === 'place' && other.geometry && meaning !== 'also_partner')
  const toggleLines = ({ currentTarget }: MouseEvent<HTMLElement>): void => {
    showLinks(!showsLinks)
    // On a phone the sheet lies over most of what is to be seen.
    if (showsLinks || !isPhone) return
    // What is left of it then says which place it is about.
    currentTarget.closest('[data-panel]')?.querySelector('h2')?.scrollIntoView({ block: 'end' })
    setStep('peek')
  }
  return (
    <>
      {place.kind === 'need' && !isAnswered && (
        <section className={classes.group}>
          <h3 className={classes.heading}>{t('links.from.answers')}</h3>
          <p className={classes.none}>{t('links.unanswered')}</p>
        </section>
      )}
      {grouped(links).map((group) => (
        <section key={`${group[0].way} ${group[0].meaning}`} className={classes.group}>
          <h3 className={classes.heading}>{t(`links.${group[0].way}.${group[0].meaning}`)}</h3>
          <ul className={classes.list}>
            {group.map((link) => (
              <LinkRow key={link.other.id} subject={place} link={link} />
            ))}
          </ul>
        </section>
      ))}
      <div className={classes.actions}>
        <Button
          variant="default"
          leftSection={<Link2 aria-hidden="true" size={20} />}
          onClick={() => startLink(place.id)}
        >
          {t('links.add')}
        </Button>
        {hasLines && (
          <Button
            variant="default"
            className={classes.toggle}
            aria-pressed={showsLinks}
            leftSection={<Waypoints aria-hidden="true" size={20} />}
            onClick={toggleLines}
          >
            {t('links.showOnMap')}
          </Button>
        )}
      </div>
      <LinkSuggestions place={place} links={links} inTurns={inTurns} />
    </>
  )
}

const linksOf = (place: Place, { places, groups, neighbourhoods, relationsOf }: Snapshot): readonly Link[] =>
  readLinks(place, relationsOf(place.id), (id) => places.get(id) ?? groups.get(id) ?? neighbourhoods.get(id))

type Group = readonly [Link, ...Link[]]

/** Links that say the same, together; they come in that order. */
const grouped = (links: readonly Link[]): readonly Group[] => {
  const groups = new Map<string, [Link, ...Link[]]>()
  for (const link of links) {
    const key = `${link.way} ${link.meaning}`
    const there = groups.get(key)
    if (there) there.push(link)
    else groups.set(key, [link])
  }
  return [...groups.values()]
}

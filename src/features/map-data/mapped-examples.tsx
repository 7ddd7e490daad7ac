import { Squircle } from 'lucide-react'
import type { MappedExample } from '@/domain/mapping/file-account'
import { categoryPinArt } from '@/domain/pins/pin-art'
import { categoryWord } from '@/i18n/core/place-words'
import { useText } from '@/i18n/react/use-text'
import { useCatalogue } from '@/store/use-catalogue'
import { Pin } from '@/ui/pin'
import classes from './mapped-examples.module.css'

/** The first things of a file as they would be on the map. */
export const MappedExamples = ({ examples }: { readonly examples: readonly MappedExample[] }) => {
  const { t } = useText()
  return (
    <div className={classes.examples}>
      <h4 className={classes.title}>{t('geo.examples')}</h4>
      <ul className={classes.list}>
        {examples.map((example) => (
          <Example key={example.sourceId} {...example} />
        ))}
      </ul>
    </div>
  )
}

const Example = ({ name, category, address }: MappedExample) => {
  const { t, language } = useText()
  const catalogue = useCatalogue()
  const info = category === undefined ? undefined : catalogue.info(category)
  const kind = info?.kind
  const words = kind
    ? [t(`common.kind.${kind}`), categoryWord(t, language, info), address].filter(Boolean).join(' · ')
    : t('geo.neighbourhood')
  return (
    <li className={classes.example}>
      {kind ? (
        <Pin {...categoryPinArt(kind, info.id, catalogue)} size={34} />
      ) : (
        <Squircle aria-hidden="true" size={34} strokeWidth={1.6} strokeDasharray="3 3" />
      )}
      <span className={classes.words}>
        <bdi className={classes.name}>{name}</bdi>
        <span className={classes.what}>{words}</span>
      </span>
    </li>
  )
}

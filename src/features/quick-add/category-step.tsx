import { type RefObject, useMemo } from 'react'
import { isOwnCategory } from '@/domain/categories/catalogue'
import { categoryPinArt } from '@/domain/pins/pin-art'
import type { Category, Kind } from '@/domain/taxonomy'
import { categoryWord } from '@/i18n/core/place-words'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { Pin } from '@/ui/pin'
import classes from './quick-add.module.css'
import { splitByRecent } from './recent-categories'
import { type Tile, TileGroup } from './tile-group'

type CategoryStepProps = {
  readonly kind: Kind
  readonly heading: RefObject<HTMLHeadingElement | null>
}

export const CategoryStep = ({ kind, heading }: CategoryStepProps) => {
  const { t, language } = useText()
  const category = useMap((state) => state.quickAdd?.category)
  const chooseCategory = useMap((state) => state.chooseCategory)
  const snapshot = useMap((state) => state.snapshot)
  const { recent, others } = useMemo(
    () => splitByRecent(snapshot.catalogue.offered(kind), snapshot.places.values(), kind),
    [kind, snapshot],
  )
  const tileOf = (info: Category): Tile<string> => ({
    value: info.id,
    title: categoryWord(t, language, info),
    picture: <Pin {...categoryPinArt(kind, info.id, snapshot.catalogue)} size={40} />,
    ...(info.sensitivity === 2 && !isOwnCategory(info.id)
      ? { description: t('place.add.sensitiveShort') }
      : {}),
  })
  return (
    <>
      <h2 ref={heading} tabIndex={-1} data-autofocus className={classes.heading}>
        {t(`place.add.categoryHeading.${kind}`)}
      </h2>
      <p className={classes.lead}>{t('place.add.categoryHint')}</p>
      <TileGroup
        label={t('place.add.categoryLabel')}
        value={category}
        onChoose={chooseCategory}
        sections={
          recent.length > 0
            ? [
                { title: t('place.add.recent'), tiles: recent.map(tileOf) },
                { title: t('place.add.otherCategories'), tiles: others.map(tileOf) },
              ]
            : [{ tiles: others.map(tileOf) }]
        }
      />
    </>
  )
}

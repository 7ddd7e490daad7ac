import { CircleHelp } from 'lucide-react'
import type { RefObject } from 'react'
import { pinArt } from '@/domain/pins/pin-art'
import { KINDS, type Kind } from '@/domain/taxonomy'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { Pin } from '@/ui/pin'
import classes from './quick-add.module.css'
import { TileGroup } from './tile-group'

/** A typical icon of each kind, so that the six tiles look like the pins they become. */
const SAMPLE_ICONS: Readonly<Record<Kind, string>> = {
  resource: 'house-heart',
  need: 'lamp',
  partner: 'handshake',
  club: 'coffee',
  initiative: 'hammer',
  observation: 'thumbs-up',
}

type StepProps = { readonly heading: RefObject<HTMLHeadingElement | null> }

export const KindStep = ({ heading }: StepProps) => {
  const { t } = useText()
  const kind = useMap((state) => state.quickAdd?.kind)
  const chooseKind = useMap((state) => state.chooseKind)
  return (
    <>
      <h2 ref={heading} tabIndex={-1} data-autofocus className={classes.heading}>
        {t('place.add.kindHeading')}
      </h2>
      <TileGroup
        label={t('place.add.kindHeading')}
        value={kind}
        onChoose={chooseKind}
        large
        sections={[
          {
            tiles: KINDS.map((value) => ({
              value,
              title: t(`common.kind.${value}`),
              description: t(`place.add.kindHint.${value}`),
              picture: <Pin {...pinArt({ kind: value, icon: SAMPLE_ICONS[value] })} size={46} />,
            })),
          },
        ]}
      />
      <p className={classes.unsure}>
        <CircleHelp aria-hidden="true" size={18} />
        <span>{t('place.add.unsure')}</span>
      </p>
    </>
  )
}

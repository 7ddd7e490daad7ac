import { Button } from '@mantine/core'
import { inPoland } from '@/domain/geometry/in-poland'
import type { ReadingCandidate } from '@/domain/geometry/recognise-reading'
import { type CoordinateReading, sameReading, systemLabel } from '@/domain/geometry/systems'
import { useText } from '@/i18n/react/use-text'
import { RadioList } from '@/ui/radio-list'
import classes from './map-data.module.css'
import { SpotPicture } from './spot-picture'
import { useCardHeading } from './use-card-heading'

type ConfirmSpotProps = {
  readonly name: string
  readonly candidates: readonly ReadingCandidate[]
  readonly reading: CoordinateReading
  readonly isBusy: boolean
  readonly onChoose: (reading: CoordinateReading) => void
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

const keyOf = ({ system, order }: CoordinateReading): string => `${system}/${order}`

/** Coordinates that may be meant otherwise: a person sees on a small map where the things would be, and says yes. */
export const ConfirmSpot = (props: ConfirmSpotProps) => {
  const { name, candidates, reading, isBusy, onChoose, onConfirm, onCancel } = props
  const { t } = useText()
  const heading = useCardHeading(name)
  const chosen = candidates.find((one) => sameReading(one.reading, reading)) ?? candidates[0]
  const [first, ...others] = candidates
  const whereOf = ({ town, dots }: ReadingCandidate): string => {
    if (town !== undefined) return t('geo.spot.nearest', { town })
    return t(dots.some((dot) => inPoland(...dot)) ? 'geo.spot.farAway' : 'geo.spot.abroad')
  }
  const wayOf = ({ reading: { system, order } }: ReadingCandidate): string =>
    `${systemLabel(system)}, ${t(`geo.spot.order.${order}`)}`
  return (
    <div className={classes.card}>
      <h3 ref={heading} tabIndex={-1} className={classes.fileName}>
        {t('geo.spot.heading')}
      </h3>
      <p className={classes.small}>{t('geo.spot.why', { name })}</p>
      {chosen && <SpotPicture dots={chosen.dots} />}
      {others.length === 0 && first ? (
        <div>
          <p className={classes.counts} role="status">
            {whereOf(first)}
          </p>
          <p className={classes.small}>{wayOf(first)}</p>
        </div>
      ) : (
        <RadioList
          label={t('geo.spot.choose')}
          value={chosen && keyOf(chosen.reading)}
          onChange={(key) => {
            const found = candidates.find((one) => keyOf(one.reading) === key)
            if (found) onChoose(found.reading)
          }}
          choices={candidates.map((one) => ({
            value: keyOf(one.reading),
            title: whereOf(one),
            description: wayOf(one),
          }))}
        />
      )}
      <div className={classes.buttons}>
        <Button loading={isBusy} onClick={onConfirm}>
          {t('geo.spot.confirm')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('data.import.keep')}
        </Button>
      </div>
    </div>
  )
}

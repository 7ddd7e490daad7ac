import { Button } from '@mantine/core'
import { CalendarCheck, Lock } from 'lucide-react'
import { pinState } from '@/domain/pins/pin-state'
import { VISIBILITIES } from '@/domain/schema/place'
import { useText } from '@/i18n/react/use-text'
import { useServices } from '@/store/use-store'
import { formatPartialDate } from '@/ui/format-date'
import { Message } from '@/ui/message'
import { RadioList } from '@/ui/radio-list'
import { useForm } from './form-context'
import classes from './place-form.module.css'

export const VisibilityField = () => {
  const { t } = useText()
  const { place, form, type } = useForm()
  return (
    <div>
      <RadioList
        label={t('place.whoSees')}
        value={form.visibility}
        onChange={(visibility) => type({ visibility })}
        choices={VISIBILITIES.map((value) => ({
          value,
          title: t(`place.visibility.${value}`),
          description: t(`place.visibilityHint.${value}`),
        }))}
      />
      {form.visibility === 'private' && place.visibility !== 'private' && (
        <Message icon={Lock} role="status">
          {t('place.toPrivate')}
        </Message>
      )}
    </div>
  )
}

/** When somebody last saw that it is so; one button says "today". */
export const VerifiedField = () => {
  const { t, language } = useText()
  const { clock } = useServices()
  const { place, form, type } = useForm()
  const now = clock()
  const isToday = form.verifiedAt?.slice(0, 10) === now.slice(0, 10)
  const isStale = pinState({ ...place, verifiedAt: form.verifiedAt ?? undefined }, now).badge === 'clock'
  return (
    <div>
      <p className={classes.legend}>{t('form.fields.verifiedAt')}</p>
      <p className={classes.hint} role="status">
        {form.verifiedAt ? formatPartialDate(form.verifiedAt.slice(0, 10), language) : t('form.notSaid')}
        {isStale && ` · ${t('form.stale')}`}
      </p>
      <Button
        variant="default"
        leftSection={<CalendarCheck aria-hidden="true" size={20} />}
        disabled={isToday}
        onClick={() => type({ verifiedAt: now })}
      >
        {t('form.verifiedToday')}
      </Button>
    </div>
  )
}

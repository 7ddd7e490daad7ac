import { Button, Textarea, TextInput } from '@mantine/core'
import { Plus, X } from 'lucide-react'
import { useId } from 'react'
import { DAYS, type HoursRow, readTypedTime, type Spell } from '@/domain/form/opening-hours'
import { useText } from '@/i18n/react/use-text'
import { IconButton } from '@/ui/icon-button'
import { Message } from '@/ui/message'
import { ToggleChips } from '@/ui/toggle-chips'
import { useForm } from './form-context'
import classes from './hours-field.module.css'

const EMPTY: Spell = { from: '', to: '' }
const WORKDAYS = DAYS.slice(0, 5)

/** Days with one or more spells of time each; hours that say more stay the text that came. */
export const HoursField = () => {
  const { t } = useText()
  const { form, errorOf, type } = useForm()
  const error = errorOf('openingHours')
  const errorId = useId()
  const hours = form.openingHours
  if (typeof hours === 'string') {
    return (
      <div>
        <Textarea
          name="openingHours"
          label={t('form.fields.openingHours')}
          value={hours}
          error={error}
          autosize
          minRows={2}
          onChange={(event) => type({ openingHours: event.currentTarget.value })}
        />
        <Message>{t('form.hours.asText')}</Message>
      </div>
    )
  }
  const set = (openingHours: readonly HoursRow[]): void => type({ openingHours })
  const setRow = (at: number, row: HoursRow): void =>
    set(hours.map((one, other) => (other === at ? row : one)))
  const addRow = (): void => {
    const taken = new Set(hours.flatMap(({ days }) => days))
    const days = hours.length === 0 ? WORKDAYS : DAYS.filter((day) => !taken.has(day))
    set([...hours, { days, spells: [EMPTY] }])
  }
  return (
    <fieldset className={classes.hours} aria-describedby={error ? errorId : undefined}>
      <legend className={classes.label}>{t('form.fields.openingHours')}</legend>
      {hours.map((row, at) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is the one at its place
          key={at}
          row={row}
          number={at + 1}
          onChange={(next) => setRow(at, next)}
          onRemove={() => set(hours.filter((_row, other) => other !== at))}
        />
      ))}
      <Button variant="subtle" leftSection={<Plus aria-hidden="true" size={20} />} onClick={addRow}>
        {hours.length === 0 ? t('form.hours.addFirst') : t('form.hours.addRow')}
      </Button>
      {error && (
        <p id={errorId} className={classes.error} tabIndex={-1} data-field-error>
          {error}
        </p>
      )}
    </fieldset>
  )
}

type RowProps = {
  readonly row: HoursRow
  readonly number: number
  readonly onChange: (row: HoursRow) => void
  readonly onRemove: () => void
}

const Row = ({ row, number, onChange, onRemove }: RowProps) => {
  const { t } = useText()
  const setSpell = (at: number, spell: Spell): void =>
    onChange({ ...row, spells: row.spells.map((one, other) => (other === at ? spell : one)) })
  return (
    <div className={classes.row}>
      <div className={classes.days}>
        <ToggleChips
          label={t('form.hours.row', { number })}
          choices={DAYS.map((value) => ({
            value,
            label: t(`form.days.${value}`),
            name: t(`form.dayNames.${value}`),
          }))}
          values={row.days}
          onChange={(days) => onChange({ ...row, days })}
        />
        <IconButton label={t('form.hours.removeRow', { number })} icon={X} onClick={onRemove} />
      </div>
      {row.spells.map((spell, at) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a spell is the one at its place
          key={at}
          className={classes.spell}
          aria-label={t('form.hours.spell', { number: at + 1 })}
        >
          <Time
            label={t('form.from')}
            value={spell.from}
            onChange={(from) => setSpell(at, { ...spell, from })}
          />
          <Time label={t('form.to')} value={spell.to} onChange={(to) => setSpell(at, { ...spell, to })} />
          <IconButton
            label={t('form.hours.removeSpell', { number: at + 1 })}
            icon={X}
            onClick={() => onChange({ ...row, spells: row.spells.filter((_one, other) => other !== at) })}
          />
        </fieldset>
      ))}
      {row.spells.length === 0 && <p className={classes.closed}>{t('form.hours.closed')}</p>}
      <Button
        variant="subtle"
        size="sm"
        leftSection={<Plus aria-hidden="true" size={18} />}
        onClick={() => onChange({ ...row, spells: [...row.spells, EMPTY] })}
      >
        {row.spells.length === 0 ? t('form.hours.addFirst') : t('form.hours.addSpell')}
      </Button>
    </div>
  )
}

type TimeProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

const Time = ({ label, value, onChange }: TimeProps) => (
  <TextInput
    label={label}
    value={value}
    placeholder="0:00"
    inputMode="decimal"
    autoComplete="off"
    maxLength={5}
    onChange={(event) => onChange(event.currentTarget.value)}
    onBlur={(event) => onChange(readTypedTime(event.currentTarget.value))}
  />
)

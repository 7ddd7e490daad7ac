import { Textarea, TextInput } from '@mantine/core'
import type { DateField, TextField as TextFieldName } from '@/domain/form/place-form'
import { guardedFindings } from '@/domain/guard/text-guard'
import { useText } from '@/i18n/react/use-text'
import { GuardNote } from '@/ui/guard-note'
import { useForm } from './form-context'

/** Fields of several lines. */
const LONG = { description: 5, potential: 3, accessibilityNotes: 2 } as const
const HINTS = [
  'address',
  'contactPhone',
  'contactWww',
  'contactPerson',
  'accessibilityNotes',
  'potential',
  'meetingDays',
  'leadOrg',
  'frequency',
  'reporter',
] as const
const INPUT_MODES = { contactPhone: 'tel', contactEmail: 'email', contactWww: 'url' } as const
/** Never part of what leaves, whoever may see the place: only what belongs into no map is warned of. */
const NEVER_PUBLIC: readonly string[] = [
  'contactPhone',
  'contactEmail',
  'contactPerson',
  'reporter',
  'frequency',
]

const isHinted = (field: string): field is (typeof HINTS)[number] =>
  (HINTS as readonly string[]).includes(field)

export const TextField = ({ field }: { readonly field: TextFieldName | 'name' }) => {
  const { t } = useText()
  const { form, errorOf, type } = useForm()
  const value = form[field]
  const rows = LONG[field as keyof typeof LONG]
  const shared = {
    name: field,
    label: field === 'name' || field === 'description' ? t(`place.${field}`) : t(`form.fields.${field}`),
    description:
      field === 'description' ? t('place.add.nameHint') : isHinted(field) && t(`form.hints.${field}`),
    error: errorOf(field),
    value,
    autoComplete: 'off',
    // Hints below: fields beside each other then stand in one line.
    inputWrapperOrder: ['label', 'input', 'error', 'description'] as (
      | 'label'
      | 'input'
      | 'error'
      | 'description'
    )[],
  }
  return (
    <div>
      {rows ? (
        <Textarea
          {...shared}
          autosize
          minRows={rows}
          maxRows={14}
          onChange={(event) => type({ [field]: event.currentTarget.value })}
        />
      ) : (
        <TextInput
          {...shared}
          inputMode={INPUT_MODES[field as keyof typeof INPUT_MODES] ?? 'text'}
          onChange={(event) => type({ [field]: event.currentTarget.value })}
        />
      )}
      <GuardNote
        text={value}
        findings={guardedFindings(value, NEVER_PUBLIC.includes(field) ? 'private' : form.visibility)}
        onMakePrivate={() => type({ visibility: 'private' })}
      />
    </div>
  )
}

export const DateTextField = ({ field }: { readonly field: DateField }) => {
  const { t } = useText()
  const { form, errorOf, type } = useForm()
  return (
    <TextInput
      name={field}
      label={t(`form.fields.${field}`)}
      description={t('form.hints.date')}
      error={errorOf(field)}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      value={form[field]}
      autoComplete="off"
      onChange={(event) => type({ [field]: event.currentTarget.value })}
    />
  )
}

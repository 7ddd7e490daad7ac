import { NativeSelect } from '@mantine/core'
import { isOwnCategory } from '@/domain/categories/catalogue'
import { defaultStatus } from '@/domain/change/add-place'
import type { ChoiceField } from '@/domain/form/place-form'
import { type Place, SOURCES, STATUSES, type Status } from '@/domain/schema/place'
import { KINDS, type Kind, THEMES } from '@/domain/taxonomy'
import { categoryWord, statusWord } from '@/i18n/core/place-words'
import { polishTypography } from '@/i18n/core/typography'
import { useText } from '@/i18n/react/use-text'
import { useCatalogue } from '@/store/use-catalogue'
import { ChoiceCards } from '@/ui/choice-cards'
import { useForm } from './form-context'
import classes from './place-form.module.css'

const OPTIONS = {
  accessibility: ['yes', 'partly', 'no', 'unknown'],
  cost: ['free', 'paid'],
  resourceType: ['institutional', 'material', 'human'],
  cooperation: ['new', 'talks', 'informal', 'agreement', 'ended'],
  priority: ['low', 'medium', 'high'],
} as const satisfies { readonly [F in ChoiceField]?: readonly Place[F][] }

/** One of a few named values, or "not said". */
export const OptionField = ({ field }: { readonly field: keyof typeof OPTIONS }) => {
  const { t } = useText()
  const { form, type } = useForm()
  const words = t(`form.${field}`, { returnObjects: true }) as Readonly<Record<string, string>>
  return (
    <NativeSelect
      name={field}
      label={t(`form.fields.${field}`)}
      value={form[field] ?? ''}
      onChange={(event) => type({ [field]: event.currentTarget.value || null })}
      data={[
        { value: '', label: t('form.notSaid') },
        ...OPTIONS[field].map((value) => ({ value, label: words[value] ?? value })),
      ]}
    />
  )
}

export const KindField = () => {
  const { t } = useText()
  const { form, type } = useForm()
  return (
    <NativeSelect
      name="kind"
      label={t('place.kindLabel')}
      value={form.kind}
      onChange={(event) => type({ kind: event.currentTarget.value as Kind })}
      data={KINDS.map((value) => ({ value, label: t(`common.kind.${value}`) }))}
    />
  )
}

export const CategoryField = () => {
  const { t, language } = useText()
  const { form, errorOf, type } = useForm()
  const catalogue = useCatalogue()
  const { kind, category } = form
  const known = catalogue.info(category)
  const fits = known ? known.kind === kind : isOwnCategory(category)
  const offered = catalogue.offered(kind)
  return (
    <NativeSelect
      name="category"
      label={t('place.category')}
      value={fits ? category : ''}
      error={errorOf('category')}
      onChange={(event) => {
        const chosen = event.currentTarget.value
        type({ category: chosen, theme: catalogue.info(chosen)?.theme || form.theme })
      }}
      data={[
        // A category of another kind has to be chosen anew; the team's own one stays as it is.
        ...(fits ? [] : [{ value: '', label: t('place.chooseCategory'), disabled: true }]),
        // A hidden one is not offered, but this place keeps its own.
        ...(fits && !offered.some(({ id }) => id === category)
          ? [{ value: category, label: categoryWord(t, language, known) }]
          : []),
        ...offered.map((info) => ({ value: info.id, label: categoryWord(t, language, info) })),
      ]}
    />
  )
}

export const StatusField = () => {
  const { t } = useText()
  const { form, type } = useForm()
  const statuses: readonly Status[] = STATUSES[form.kind]
  return (
    <NativeSelect
      name="status"
      label={t('place.statusLabel')}
      value={form.status && statuses.includes(form.status) ? form.status : defaultStatus(form.kind)}
      onChange={(event) => type({ status: event.currentTarget.value as Status })}
      data={statuses.map((value) => ({ value, label: statusWord(t, form.kind, value) }))}
    />
  )
}

export const ThemeField = () => {
  const { t, language } = useText()
  const { form, type } = useForm()
  const isKnown = form.theme === null || THEMES.some(({ id }) => id === form.theme)
  return (
    <NativeSelect
      name="theme"
      label={t('form.fields.theme')}
      value={form.theme ?? ''}
      onChange={(event) => type({ theme: event.currentTarget.value || null })}
      data={[
        { value: '', label: t('form.notSaid') },
        ...(isKnown ? [] : [form.theme ?? '']),
        ...THEMES.map(({ id, pl, en }) => ({
          value: id,
          label: language === 'pl' ? polishTypography(pl) : en,
        })),
      ]}
    />
  )
}

export const SourceField = () => {
  const { t } = useText()
  const { form, type } = useForm()
  return (
    <NativeSelect
      name="source"
      label={t('form.fields.source')}
      value={form.source ?? ''}
      onChange={(event) => type({ source: (event.currentTarget.value || null) as Place['source'] | null })}
      data={[
        { value: '', label: t('form.notSaid') },
        ...SOURCES.map((value) => ({ value, label: t(`place.sources.${value}`) })),
      ]}
    />
  )
}

const SEVERITIES = [1, 2, 3] as const

export const SeverityField = () => {
  const { t } = useText()
  const { form, type } = useForm()
  return (
    <div>
      <ChoiceCards
        label={t('form.fields.severity')}
        columns={3}
        value={form.severity === null ? undefined : (String(form.severity) as `${1 | 2 | 3}`)}
        onChange={(value) => type({ severity: Number(value) as 1 | 2 | 3 })}
        choices={SEVERITIES.map((value) => ({
          value: `${value}` as const,
          title: t(`form.severity.s${value}`),
          description: t(`form.severityHint.s${value}`),
        }))}
      />
      {form.severity !== null && (
        <button type="button" className={classes.clear} onClick={() => type({ severity: null })}>
          {t('form.clearSeverity')}
        </button>
      )}
    </div>
  )
}

import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { Lock } from 'lucide-react'
import { defaultStatus } from '@/domain/change/add-place'
import type { PlaceEdit } from '@/domain/change/edit-place'
import type { Problem } from '@/domain/problem'
import { type Place, STATUSES, type Status, VISIBILITIES } from '@/domain/schema/place'
import { categoriesOf, categoryInfo, KINDS, type Kind } from '@/domain/taxonomy'
import { categoryWord, statusWord } from '@/i18n/core/place-words'
import { problemText } from '@/i18n/core/problem-text'
import { useText } from '@/i18n/react/use-text'
import { Message } from '@/ui/message'
import { RadioList } from '@/ui/radio-list'
import classes from './edit-form.module.css'

type EditFieldsProps = {
  readonly place: Place
  readonly fields: PlaceEdit
  readonly problems: readonly Problem[]
  readonly onChange: (fields: PlaceEdit) => void
}

export const EditFields = ({ place, fields, problems, onChange }: EditFieldsProps) => {
  const { t, language } = useText()
  const now = { ...place, ...fields }
  const errorOf = (part: string): string | undefined => {
    const found = problems.find(({ code }) => code.includes(part))
    return found && problemText(t, found)
  }
  const isOwn = now.category.startsWith('own.')
  const fits = isOwn || now.category.startsWith(`${now.kind}.`)
  const statuses: readonly Status[] = STATUSES[now.kind]
  const status = now.status && statuses.includes(now.status) ? now.status : defaultStatus(now.kind)
  return (
    <div className={classes.fields}>
      <TextInput
        name="name"
        label={t('place.name')}
        value={now.name}
        error={errorOf('name')}
        autoComplete="off"
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('place.kindLabel')}
        value={now.kind}
        onChange={(event) => onChange({ kind: event.currentTarget.value as Kind })}
        data={KINDS.map((value) => ({ value, label: t(`common.kind.${value}`) }))}
      />
      <NativeSelect
        label={t('place.category')}
        value={fits ? now.category : ''}
        error={errorOf('category')}
        onChange={(event) => onChange({ category: event.currentTarget.value })}
        data={[
          // A category of another kind has to be chosen anew; the team's own one stays as it is.
          ...(fits ? [] : [{ value: '', label: t('place.chooseCategory'), disabled: true }]),
          ...(fits && !categoryInfo(now.category)
            ? [{ value: now.category, label: t('place.ownCategory') }]
            : []),
          ...categoriesOf(now.kind).map((info) => ({
            value: info.id,
            label: categoryWord(t, language, info),
          })),
        ]}
      />
      <NativeSelect
        label={t('place.statusLabel')}
        value={status}
        onChange={(event) => onChange({ status: event.currentTarget.value as Status })}
        data={statuses.map((value) => ({ value, label: statusWord(t, now.kind, value) }))}
      />
      <Textarea
        label={t('place.description')}
        description={t('place.add.nameHint')}
        rows={5}
        value={now.description ?? ''}
        onChange={(event) => onChange({ description: event.currentTarget.value })}
      />
      <RadioList
        label={t('place.whoSees')}
        value={now.visibility}
        onChange={(visibility) => onChange({ visibility })}
        choices={VISIBILITIES.map((value) => ({
          value,
          title: t(`place.visibility.${value}`),
          description: t(`place.visibilityHint.${value}`),
        }))}
      />
      {now.visibility === 'private' && place.visibility !== 'private' && (
        <Message icon={Lock} role="status">
          {t('place.toPrivate')}
        </Message>
      )}
    </div>
  )
}

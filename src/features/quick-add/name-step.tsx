import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { ChevronDown, ShieldAlert } from 'lucide-react'
import { type RefObject, useId, useState } from 'react'
import { isOwnCategory } from '@/domain/categories/catalogue'
import { defaultStatus, visibilityOfNew } from '@/domain/change/add-place'
import { guardedFindings } from '@/domain/guard/text-guard'
import { categoryPinArt } from '@/domain/pins/pin-art'
import type { Problem } from '@/domain/problem'
import { STATUSES, type Status, VISIBILITIES } from '@/domain/schema/place'
import type { Kind } from '@/domain/taxonomy'
import { categoryHint, categoryWord, statusWord } from '@/i18n/core/place-words'
import { problemText } from '@/i18n/core/problem-text'
import { useText } from '@/i18n/react/use-text'
import type { QuickAddDraft } from '@/store/drafts'
import { useCatalogue } from '@/store/use-catalogue'
import { useApp, useMap } from '@/store/use-store'
import { GuardNote } from '@/ui/guard-note'
import { Message } from '@/ui/message'
import { Pin } from '@/ui/pin'
import { RadioList } from '@/ui/radio-list'
import classes from './quick-add.module.css'

type NameStepProps = {
  readonly draft: QuickAddDraft
  readonly kind: Kind
  readonly nameField: RefObject<HTMLInputElement | null>
  readonly problems: readonly Problem[]
}

export const NameStep = ({ draft, kind, nameField, problems }: NameStepProps) => {
  const { t, language } = useText()
  const type = useMap((state) => state.typeQuickAdd)
  const preferred = useApp((state) => state.settings.defaultVisibility)
  const category = useCatalogue().info(draft.category ?? '')
  // A delicate subject has its own sentence.
  const hint = category && category.sensitivity < 2 ? categoryHint(language, category) : ''
  return (
    <div className={classes.fields}>
      <Chosen draft={draft} kind={kind} />
      {hint && <p className={classes.hint}>{hint}</p>}
      {category?.sensitivity === 2 && !isOwnCategory(category.id) && (
        <Message icon={ShieldAlert}>{t('place.add.sensitive')}</Message>
      )}
      <TextInput
        ref={nameField}
        data-autofocus
        label={t('place.name')}
        description={t('place.add.nameHint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={draft.name}
        error={problems[0] && problemText(t, problems[0])}
        autoComplete="off"
        enterKeyHint="done"
        classNames={{ input: classes.nameInput ?? '' }}
        onChange={(event) => type({ name: event.currentTarget.value })}
      />
      <Guard draft={draft} text={draft.name} />
      <RadioList
        label={t('place.whoSees')}
        value={draft.visibility ?? visibilityOfNew(preferred, category)}
        onChange={(visibility) => type({ visibility })}
        choices={VISIBILITIES.map((value) => ({
          value,
          title: t(`place.visibility.${value}`),
          description: t(`place.visibilityHint.${value}`),
        }))}
      />
      <MoreFields draft={draft} kind={kind} />
    </div>
  )
}

/** What was chosen in the steps before; leads back to the first. */
const Chosen = ({ draft, kind }: Pick<NameStepProps, 'draft' | 'kind'>) => {
  const { t, language } = useText()
  const back = useMap((state) => state.backInQuickAdd)
  const kindName = t(`common.kind.${kind}`)
  const catalogue = useCatalogue()
  const name = categoryWord(t, language, catalogue.info(draft.category ?? ''))
  return (
    <div className={classes.chosen}>
      <Pin {...categoryPinArt(kind, draft.category ?? '', catalogue)} size={44} />
      <p className={classes.chosenWords}>
        <span className={classes.chosenKind}>{kindName}</span>
        <strong>{name}</strong>
      </p>
      <Button
        variant="subtle"
        onClick={back}
        aria-label={t('place.add.changeCategoryOf', { what: `${kindName}, ${name}` })}
      >
        {t('place.add.changeCategory')}
      </Button>
    </div>
  )
}

const Guard = ({ draft, text }: Pick<NameStepProps, 'draft'> & { readonly text: string }) => {
  const type = useMap((state) => state.typeQuickAdd)
  const preferred = useApp((state) => state.settings.defaultVisibility)
  const category = useCatalogue().info(draft.category ?? '')
  return (
    <GuardNote
      text={text}
      findings={guardedFindings(text, draft.visibility ?? visibilityOfNew(preferred, category))}
      onMakePrivate={() => type({ visibility: 'private' })}
    />
  )
}

const MoreFields = ({ draft, kind }: Pick<NameStepProps, 'draft' | 'kind'>) => {
  const { t } = useText()
  const type = useMap((state) => state.typeQuickAdd)
  const [open, setOpen] = useState(draft.description !== '' || draft.status !== undefined)
  const id = useId()
  return (
    <div>
      <Button
        variant="subtle"
        className={classes.more}
        aria-expanded={open}
        aria-controls={id}
        leftSection={<ChevronDown aria-hidden="true" size={20} className={classes.chevron} />}
        onClick={() => setOpen(!open)}
      >
        {t('place.add.more')}
      </Button>
      <div id={id} hidden={!open} className={classes.moreFields}>
        <Textarea
          label={t('place.description')}
          rows={4}
          value={draft.description}
          onChange={(event) => type({ description: event.currentTarget.value })}
        />
        <Guard draft={draft} text={draft.description} />
        <NativeSelect
          label={t('place.statusLabel')}
          value={draft.status ?? defaultStatus(kind)}
          onChange={(event) => type({ status: event.currentTarget.value as Status })}
          data={STATUSES[kind].map((value) => ({ value, label: statusWord(t, kind, value) }))}
        />
      </div>
    </div>
  )
}

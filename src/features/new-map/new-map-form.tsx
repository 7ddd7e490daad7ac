import { Button, TextInput } from '@mantine/core'
import { Check, MapPin, MapPinned, UsersRound } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { NAME_MAX } from '@/domain/schema/fields'
import { findTowns } from '@/domain/towns'
import { problemText } from '@/i18n/core/problem-text'
import { useText } from '@/i18n/react/use-text'
import { ChoiceCards } from '@/ui/choice-cards'
import { Message } from '@/ui/message'
import { RadioList } from '@/ui/radio-list'
import { checkDraft, chooseTown, type NewMapDraft, withTown } from './new-map-draft'
import classes from './new-map-form.module.css'
import { TownInput } from './town-input'

type NewMapFormProps = {
  readonly draft: NewMapDraft
  readonly onChange: (draft: NewMapDraft) => void
  /** Rejects when the browser did not store the map. */
  readonly onCreate: (draft: NewMapDraft) => Promise<void>
  readonly draftState: 'saved' | 'not-saved' | undefined
}

export const NewMapForm = ({ draft, onChange, onCreate, draftState }: NewMapFormProps) => {
  const { t } = useText()
  const form = useRef<HTMLFormElement>(null)
  /** Faults are shown from the first try on, and go as they are corrected. */
  const [tried, setTried] = useState(false)
  const [phase, setPhase] = useState<'ready' | 'creating' | 'failed'>('ready')
  const problems = tried ? checkDraft(draft) : {}
  const faults = Object.keys(problems).length
  const set = (part: Partial<NewMapDraft>): void => onChange({ ...draft, ...part })

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (phase === 'creating') return
    const found = checkDraft(draft)
    setTried(true)
    if (found.title) return form.current?.querySelector('input')?.focus()
    if (found.start) return form.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus()
    setPhase('creating')
    try {
      await onCreate(draft)
    } catch {
      setPhase('failed')
    }
  }

  return (
    <form className={classes.form} ref={form} onSubmit={(event) => void submit(event)} noValidate>
      <TextInput
        label={t('library.create.name')}
        description={t('library.create.nameMore')}
        required
        withAsterisk={false}
        autoComplete="off"
        value={draft.title}
        maxLength={NAME_MAX}
        error={problems.title && problemText(t, problems.title)}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <ChoiceCards
        label={t('library.create.community')}
        columns={3}
        value={draft.communityType}
        onChange={(communityType) => set({ communityType })}
        choices={[
          {
            value: 'territorial',
            title: t('library.create.territorial'),
            description: t('library.create.territorialMore'),
            icon: <MapPin size={26} />,
          },
          {
            value: 'categorial',
            title: t('library.create.categorial'),
            description: t('library.create.categorialMore'),
            icon: <UsersRound size={26} />,
          },
          {
            value: 'both',
            title: t('library.create.both'),
            description: t('library.create.bothMore'),
            icon: <MapPinned size={26} />,
          },
        ]}
      />
      <TownInput
        value={draft.town}
        onType={(typed) => onChange(withTown(draft, typed, findTowns))}
        onChoose={(town) => onChange(chooseTown(draft, town))}
      />
      <RadioList
        label={t('library.create.start')}
        value={draft.start}
        error={problems.start && t('library.create.startMissing')}
        onChange={(start) => set({ start })}
        choices={[
          {
            value: 'town',
            title: t('library.create.startTown'),
            description: draft.chosenTown
              ? `${draft.chosenTown.name}, ${t('library.create.townRegion', draft.chosenTown)}`
              : t('library.create.startTownNone'),
          },
          {
            value: 'map',
            title: t('library.create.startMap'),
            description: t('library.create.startMapMore'),
          },
        ]}
      />
      <TextInput
        label={t('library.create.organisation')}
        description={t('library.create.organisationMore')}
        value={draft.organisation}
        maxLength={200}
        autoComplete="organization"
        onChange={(event) => set({ organisation: event.currentTarget.value })}
      />
      {phase === 'failed' && (
        <Message
          kind="danger"
          role="alert"
          title={t('library.create.failed')}
          safe={t('library.create.failedSafe')}
          todo={t('library.create.failedTodo')}
        />
      )}
      <div className={classes.end}>
        <Button
          type="submit"
          size="lg"
          loading={phase === 'creating'}
          leftSection={<Check aria-hidden="true" size={24} />}
        >
          {t('library.create.submit')}
        </Button>
        <span className={classes.state} role="status">
          {faults > 0
            ? t('library.create.fix', { count: faults })
            : draftState &&
              t(draftState === 'saved' ? 'library.create.draftSaved' : 'library.create.draftNotSaved')}
        </span>
      </div>
    </form>
  )
}

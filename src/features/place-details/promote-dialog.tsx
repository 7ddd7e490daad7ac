import { Button, NativeSelect, TextInput } from '@mantine/core'
import { Check } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import {
  PROMOTED_KINDS,
  type PromotedKind,
  promoteObservation,
  suggestedCategory,
} from '@/domain/change/promote-observation'
import { categoryPinArt } from '@/domain/pins/pin-art'
import type { Problem } from '@/domain/problem'
import type { Place } from '@/domain/schema/place'
import { categoryWord } from '@/i18n/core/place-words'
import { problemText } from '@/i18n/core/problem-text'
import { useText } from '@/i18n/react/use-text'
import { useCatalogue } from '@/store/use-catalogue'
import { useStamp } from '@/store/use-stamp'
import { useMap } from '@/store/use-store'
import { Dialog } from '@/ui/dialog'
import { Pin } from '@/ui/pin'
import { RadioList } from '@/ui/radio-list'
import classes from './step-dialog.module.css'

type PromoteDialogProps = {
  readonly place: Place
  readonly opened: boolean
  readonly onClose: () => void
}

/** "Przekształć": an observation becomes a need, a resource or an initiative, and stays. */
export const PromoteDialog = ({ place, opened, onClose }: PromoteDialogProps) => {
  const { t } = useText()
  return (
    <Dialog opened={opened} title={t('form.promote')} onClose={onClose}>
      <PromoteForm place={place} onClose={onClose} />
    </Dialog>
  )
}

const PromoteForm = ({ place, onClose }: Omit<PromoteDialogProps, 'opened'>) => {
  const { t, language } = useText()
  const stamp = useStamp()
  const catalogue = useCatalogue()
  const act = useMap((state) => state.act)
  const select = useMap((state) => state.select)
  const admit = useMap((state) => state.admit)
  const [kind, setKind] = useState<PromotedKind>('need')
  const [chosen, setChosen] = useState<string>()
  const [name, setName] = useState(place.name)
  const [problem, setProblem] = useState<Problem>()
  const category = chosen ?? suggestedCategory(place, kind, catalogue)

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const own = stamp()
    const made = promoteObservation(place, { kind, category, name }, own, stamp(), catalogue)
    if (!made.ok) return setProblem(made.problems[0])
    onClose()
    act(made.value)
    admit(own.id)
    select(own.id)
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <p className={classes.intro}>{t('links.promoteIntro')}</p>
      <RadioList
        label={t('links.promoteKind')}
        value={kind}
        choices={PROMOTED_KINDS.map((value) => ({
          value,
          title: t(`form.promoteTo.${value}`),
          icon: (
            <Pin
              {...categoryPinArt(value, suggestedCategory(place, value, catalogue), catalogue)}
              size={30}
            />
          ),
        }))}
        onChange={(next) => {
          setKind(next)
          setChosen(undefined)
        }}
      />
      <NativeSelect
        label={t('place.category')}
        value={category}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={catalogue
          .choices(kind, category)
          .map((info) => ({ value: info.id, label: categoryWord(t, language, info) }))}
      />
      <TextInput
        label={t('place.name')}
        value={name}
        error={problem && problemText(t, problem)}
        autoComplete="off"
        onChange={(event) => {
          setName(event.currentTarget.value)
          setProblem(undefined)
        }}
      />
      <div className={classes.actions}>
        <Button size="lg" variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button size="lg" type="submit" leftSection={<Check aria-hidden="true" size={22} />}>
          {t('form.promote')}
        </Button>
      </div>
    </form>
  )
}

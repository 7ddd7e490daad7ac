import { Button } from '@mantine/core'
import { Check } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Problem } from '@/domain/problem'
import { useText } from '@/i18n/react/use-text'
import type { QuickAddDraft } from '@/store/drafts'
import { useMap } from '@/store/use-store'
import { MapPanel } from '@/ui/map-panel'
import { Message } from '@/ui/message'
import { useEscape } from '@/ui/use-escape'
import { useOpeningFocus } from '@/ui/use-opening-focus'
import { usePhone } from '@/ui/use-phone'
import { CategoryStep } from './category-step'
import { KindStep } from './kind-step'
import { NameStep } from './name-step'
import classes from './quick-add.module.css'
import { QuickAddHeader } from './quick-add-header'
import { SpotLine } from './spot-line'

export type QuickAddFormProps = { readonly draft: QuickAddDraft }

export const QuickAddForm = ({ draft }: QuickAddFormProps) => {
  const { t } = useText()
  const isPhone = usePhone()
  const back = useMap((state) => state.backInQuickAdd)
  const close = useMap((state) => state.closeQuickAdd)
  const save = useMap((state) => state.saveQuickAdd)
  const draftSaved = useMap((state) => state.draftSaved)
  const heading = useRef<HTMLHeadingElement>(null)
  const nameField = useRef<HTMLInputElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const step = draft.kind ? draft.step : 'kind'
  useOpeningFocus(step === 'name' ? nameField : heading, step)
  useEscape(close)
  // A name that was missing is not missing any more as soon as something is typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: typing is the reason
  useEffect(() => setProblems([]), [draft.name])

  const submit = (andNext: boolean): void => {
    const saved = save(andNext)
    if (saved.ok) return
    setProblems(saved.problems)
    nameField.current?.focus()
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (step === 'name') submit(false)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    if (step === 'name') submit(false)
  }

  // What belongs to a whole area has no spot to show.
  const showsWindow = isPhone && step === 'kind' && !draft.areaId
  const showsSpot = !isPhone || step === 'kind' || draft.areaId !== undefined
  return (
    <form ref={form} className={classes.form} onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate>
      <MapPanel
        label={t('place.add.dialog')}
        role="dialog"
        size="full"
        wide
        header={
          <>
            <QuickAddHeader draft={draft} onBack={back} />
            <div className={classes.where} data-map-window={showsWindow || undefined}>
              {showsSpot && <SpotLine draft={draft} />}
            </div>
          </>
        }
        footer={step === 'name' && <Footer onNext={() => submit(true)} />}
      >
        {!draftSaved && <Message kind="warn">{t('place.add.draftUnsavedHint')}</Message>}
        {step === 'kind' && <KindStep heading={heading} />}
        {step === 'category' && draft.kind && <CategoryStep kind={draft.kind} heading={heading} />}
        {step === 'name' && draft.kind && (
          <NameStep draft={draft} kind={draft.kind} nameField={nameField} problems={problems} />
        )}
      </MapPanel>
    </form>
  )
}

const Footer = ({ onNext }: { readonly onNext: () => void }) => {
  const { t } = useText()
  const drop = useMap((state) => state.cancelQuickAdd)
  const hasWords = useMap(({ quickAdd }) => Boolean(quickAdd?.name.trim() || quickAdd?.description.trim()))
  return (
    <div className={classes.footer}>
      <Button size="lg" variant="default" className={classes.next} onClick={onNext}>
        {t('place.add.saveAndNext')}
      </Button>
      <Button size="lg" type="submit" leftSection={<Check aria-hidden="true" size={22} />}>
        {t('common.save')}
      </Button>
      {hasWords && (
        <Button variant="subtle" className={classes.drop} onClick={drop}>
          {t('place.add.drop')}
        </Button>
      )}
    </div>
  )
}

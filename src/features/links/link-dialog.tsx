import { Button, NativeSelect, Textarea } from '@mantine/core'
import { Check } from 'lucide-react'
import { type FormEvent, useMemo, useState } from 'react'
import { linkRecords } from '@/domain/change/link-records'
import { type Problem, problem } from '@/domain/problem'
import { endOf, type Linked } from '@/domain/relations/ends'
import { fitsWay, type LinkWay, linkWays } from '@/domain/relations/link-ways'
import { markOf } from '@/domain/relations/mark-of'
import { problemText } from '@/i18n/core/problem-text'
import { useText } from '@/i18n/react/use-text'
import type { InTurns, LinkDraft } from '@/store/map-state'
import type { Snapshot } from '@/store/snapshot'
import { useCatalogue } from '@/store/use-catalogue'
import { useStamp } from '@/store/use-stamp'
import { useMap, useServices } from '@/store/use-store'
import { Dialog } from '@/ui/dialog'
import { Message } from '@/ui/message'
import { RecordMark } from '@/ui/record-mark'
import classes from './link-dialog.module.css'
import { recordNote } from './link-words'
import { OtherEndPicker } from './other-end-picker'

export type LinkDialogProps = { readonly inTurns: InTurns }

const NOTE_MAX = 500

const recordOf = ({ places, groups, neighbourhoods }: Snapshot, id: string): Linked | undefined =>
  places.get(id) ?? groups.get(id) ?? neighbourhoods.get(id)

/** "Dodaj powiązanie": what the link says, its other end, a note. Gives way while the other end is tapped on the map. */
export const LinkDialog = ({ inTurns }: LinkDialogProps) => {
  const { t } = useText()
  const linking = useMap((state) => state.linking)
  const isPicking = useMap((state) => state.tool.type === 'link')
  const snapshot = useMap((state) => state.snapshot)
  const close = useMap((state) => state.closeLink)
  const subject = linking && recordOf(snapshot, linking.subjectId)
  return (
    <Dialog
      opened={subject !== undefined && !isPicking}
      title={subject ? t('links.addTo', { name: subject.name }) : ''}
      size="lg"
      onClose={close}
    >
      {linking && subject && (
        <LinkForm linking={linking} subject={subject} inTurns={inTurns} onClose={close} />
      )}
    </Dialog>
  )
}

const keyOf = ({ meaning, way }: LinkWay): string => `${way} ${meaning}`

type LinkFormProps = LinkDialogProps & {
  readonly linking: LinkDraft
  readonly subject: Linked
  readonly onClose: () => void
}

const LinkForm = ({ linking, subject, inTurns, onClose }: LinkFormProps) => {
  const { t } = useText()
  const stamp = useStamp()
  const snapshot = useMap((state) => state.snapshot)
  const change = useMap((state) => state.changeLink)
  const act = useMap((state) => state.act)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const ways = useMemo(() => linkWays(endOf(subject)), [subject])
  const { way, note, otherId } = linking
  const other = otherId === undefined ? undefined : recordOf(snapshot, otherId)

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!way || !other) return setProblems([problem('link.no-other')])
    const made = linkRecords(subject, other, { ...way, note }, snapshot.relationsOf(subject.id), stamp())
    if (!made.ok) return setProblems(made.problems)
    onClose()
    act(made.value)
  }
  const choose = (next: LinkWay): void => {
    setProblems([])
    // What was chosen stays while it fits what the link says now.
    const keeps = other && fitsWay(next, endOf(subject), endOf(other))
    change(keeps ? { way: next } : { way: next, otherId: undefined })
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <NativeSelect
        label={t('links.how')}
        value={way ? keyOf(way) : ''}
        data={[
          ...(way ? [] : [{ value: '', label: t('links.chooseHow'), disabled: true }]),
          ...ways.map((one) => ({ value: keyOf(one), label: t(`links.${one.way}.${one.meaning}`) })),
        ]}
        onChange={(event) => {
          const next = ways.find((one) => keyOf(one) === event.currentTarget.value)
          if (next) choose(next)
        }}
      />
      {way &&
        (other ? (
          <Chosen other={other} onDrop={() => change({ otherId: undefined })} />
        ) : (
          <OtherEndPicker
            key={keyOf(way)}
            subject={subject}
            way={way}
            inTurns={inTurns}
            onPick={(id) => {
              setProblems([])
              change({ otherId: id })
            }}
          />
        ))}
      {way && (
        <Textarea
          label={t('links.note')}
          description={t('links.noteHint')}
          autosize
          minRows={2}
          maxLength={NOTE_MAX}
          value={note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      )}
      {problems.map((one) => (
        <Message key={one.code} kind="warn" role="alert">
          {problemText(t, one)}
        </Message>
      ))}
      <div className={classes.actions}>
        <Button size="lg" variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button size="lg" type="submit" leftSection={<Check aria-hidden="true" size={22} />}>
          {t('links.link')}
        </Button>
      </div>
    </form>
  )
}

const Chosen = ({ other, onDrop }: { readonly other: Linked; readonly onDrop: () => void }) => {
  const { t, language } = useText()
  const { clock } = useServices()
  const catalogue = useCatalogue()
  return (
    <div className={classes.chosen}>
      <RecordMark mark={markOf(other, clock(), catalogue)} />
      <p className={classes.words}>
        <span className={classes.note}>{t('links.other')}</span>
        <strong dir="auto">{other.name}</strong>
        <span className={classes.note}>{recordNote(t, language, other, catalogue)}</span>
      </p>
      <Button variant="default" onClick={onDrop}>
        {t('links.change')}
      </Button>
    </div>
  )
}

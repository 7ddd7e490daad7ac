import { Button, Textarea, TextInput } from '@mantine/core'
import { Check } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { addGroup, editGroup, type GroupDraft } from '@/domain/change/edit-group'
import type { Problem } from '@/domain/problem'
import type { Group } from '@/domain/schema/map-records'
import { FOR_WHOM } from '@/domain/schema/place'
import { problemText } from '@/i18n/core/problem-text'
import { useText } from '@/i18n/react/use-text'
import { useStamp } from '@/store/use-stamp'
import { useMap } from '@/store/use-store'
import { ChoiceCards } from '@/ui/choice-cards'
import { GROUP_SYMBOLS, GroupMark } from '@/ui/group-mark'
import { audienceText } from './audience-text'
import { COLOUR_NAMES, freeColour, GROUP_COLOURS } from './group-colours'
import classes from './groups.module.css'

type GroupFormProps = {
  /** Without one a new group is made. */
  readonly group?: Group
  readonly onSaved: (id: string) => void
  readonly onCancel: () => void
}

const DESCRIPTION_MAX = 2000

export const GroupForm = ({ group, onSaved, onCancel }: GroupFormProps) => {
  const { t } = useText()
  const stamp = useStamp()
  const act = useMap((state) => state.act)
  const groups = useMap((state) => state.snapshot.groups)
  const [draft, setDraft] = useState<GroupDraft>(
    () =>
      group ?? { name: '', symbol: 'sun', colour: freeColour([...groups.values()].map((one) => one.colour)) },
  )
  const [problem, setProblem] = useState<Problem>()
  const type = (fields: Partial<GroupDraft>): void => setDraft({ ...draft, ...fields })
  const { name, symbol, colour, forWhom = [], description = '' } = draft

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const own = stamp()
    const made = group ? editGroup(group, draft) : addGroup(draft, own)
    if (!made.ok) return setProblem(made.problems[0])
    if (made.value.put || Object.keys(made.value.patch?.[0]?.fields ?? {}).length > 0) act(made.value)
    onSaved(group?.id ?? own.id)
  }
  const colours = COLOUR_NAMES.map((one) => ({
    value: GROUP_COLOURS[one],
    title: t(`groups.colours.${one}`),
  }))
  const known = colours.find(({ value }) => value.toUpperCase() === colour?.toUpperCase())?.value
  // A colour that a file has brought stays until another one is chosen.
  const choices = known || !colour ? colours : [{ value: colour, title: t('groups.ownColour') }, ...colours]
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <h3 className={classes.name}>{group ? t('groups.edit') : t('groups.add')}</h3>
      <TextInput
        data-autofocus
        label={t('groups.name')}
        description={t('groups.nameHint')}
        value={name}
        error={problem && problemText(t, problem)}
        autoComplete="off"
        onChange={(event) => {
          type({ name: event.currentTarget.value })
          setProblem(undefined)
        }}
      />
      <fieldset className={classes.audience}>
        <legend className={classes.label}>{t('groups.forWhom')}</legend>
        <div className={classes.chips}>
          {[...new Set([...FOR_WHOM, ...forWhom])].map((value) => {
            const isOn = forWhom.includes(value)
            return (
              <button
                key={value}
                type="button"
                className={classes.chip}
                aria-pressed={isOn}
                onClick={() =>
                  type({ forWhom: isOn ? forWhom.filter((one) => one !== value) : [...forWhom, value] })
                }
              >
                {audienceText(t, [value])}
              </button>
            )
          })}
        </div>
      </fieldset>
      <ChoiceCards
        label={t('groups.symbol')}
        columns={3}
        value={symbol}
        choices={GROUP_SYMBOLS.map((value) => ({
          value,
          title: t(`groups.symbols.${value}`),
          icon: <GroupMark symbol={value} colour={colour} />,
        }))}
        onChange={(next) => type({ symbol: next })}
      />
      <ChoiceCards
        label={t('groups.colour')}
        columns={3}
        value={known ?? colour}
        choices={choices.map(({ value, title }) => ({
          value,
          title,
          icon: <GroupMark symbol={symbol} colour={value} />,
        }))}
        onChange={(next) => type({ colour: next })}
      />
      <Textarea
        label={t('groups.description')}
        autosize
        minRows={2}
        maxLength={DESCRIPTION_MAX}
        value={description}
        onChange={(event) => type({ description: event.currentTarget.value })}
      />
      <div className={classes.actions}>
        <Button size="lg" variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button size="lg" type="submit" leftSection={<Check aria-hidden="true" size={22} />}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  )
}

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useMemo, useState } from 'react'
import { addCategory, CATEGORY_NAME_MAX, editCategory } from '@/domain/change/edit-category'
import { pinArt } from '@/domain/pins/pin-art'
import { type Category, categoriesOf, KINDS, type Kind, THEMES } from '@/domain/taxonomy'
import { categoryWord } from '@/i18n/core/place-words'
import { problemText } from '@/i18n/core/problem-text'
import { useText } from '@/i18n/react/use-text'
import { useCatalogue } from '@/store/use-catalogue'
import { useApp, useMap, useServices } from '@/store/use-store'
import { Dialog } from '@/ui/dialog'
import { Pin } from '@/ui/pin'
import classes from './category-dialog.module.css'

type CategoryDialogProps = {
  readonly edited: Category | 'new'
  readonly onClose: () => void
}

export const CategoryDialog = ({ edited, onClose }: CategoryDialogProps) => {
  const { t } = useText()
  const title = edited === 'new' ? t('categories.addTitle') : t('categories.editTitle', { name: edited.pl })
  return (
    <Dialog opened title={title} onClose={onClose} size="lg">
      <CategoryForm edited={edited} onClose={onClose} />
    </Dialog>
  )
}

/** Each icon of the taxonomy once, called like the first category that has it. */
const ICONS: readonly Category[] = KINDS.flatMap(categoriesOf).filter(
  ({ icon }, at, all) => all.findIndex((other) => other.icon === icon) === at,
)

const CategoryForm = ({ edited, onClose }: CategoryDialogProps) => {
  const { t, language } = useText()
  const { clock } = useServices()
  const catalogue = useCatalogue()
  const by = useApp((state) => state.settings.alias)
  const act = useMap((state) => state.act)
  const isNew = edited === 'new'
  const [kind, setKind] = useState<Kind>(isNew ? 'resource' : edited.kind)
  const [name, setName] = useState(isNew ? '' : edited.pl)
  const [theme, setTheme] = useState(isNew ? '' : edited.theme)
  const [icon, setIcon] = useState(isNew ? (ICONS[0]?.icon ?? '') : edited.icon)
  const [error, setError] = useState<string>()
  const themes = useMemo(() => THEMES.map(({ id, [language]: label }) => ({ value: id, label })), [language])

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const draft = { kind, name, theme, icon }
    const change = isNew
      ? addCategory(draft, catalogue, { now: clock(), by })
      : editCategory(edited, draft, catalogue)
    if (!change.ok) {
      const [problem] = change.problems
      return setError(problem && problemText(t, problem))
    }
    onClose()
    act(change.value)
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        label={t('categories.name')}
        description={t('categories.nameMore')}
        value={name}
        error={error}
        maxLength={CATEGORY_NAME_MAX}
        autoComplete="off"
        data-autofocus
        onChange={(event) => {
          setName(event.currentTarget.value)
          setError(undefined)
        }}
      />
      {isNew && (
        <NativeSelect
          label={t('categories.kind')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as Kind)}
          data={KINDS.map((value) => ({ value, label: t(`common.kind.${value}`) }))}
        />
      )}
      <NativeSelect
        label={t('categories.theme')}
        value={theme}
        onChange={(event) => setTheme(event.currentTarget.value)}
        data={[{ value: '', label: t('categories.noTheme') }, ...themes]}
      />
      <fieldset className={classes.icons}>
        <legend className={classes.legend}>{t('categories.icon')}</legend>
        <div className={classes.grid}>
          {ICONS.map((one) => (
            <label key={one.icon} className={classes.icon}>
              <input
                type="radio"
                name="icon"
                className="visually-hidden"
                aria-label={t('categories.iconLike', { name: categoryWord(t, language, one) })}
                checked={one.icon === icon}
                onChange={() => setIcon(one.icon)}
              />
              <Pin {...pinArt({ kind, icon: one.icon })} size={40} />
            </label>
          ))}
        </div>
      </fieldset>
      <p className={classes.more}>{t('categories.publicMore')}</p>
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit">{t('common.save')}</Button>
      </div>
    </form>
  )
}

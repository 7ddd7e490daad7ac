import { Button, TextInput } from '@mantine/core'
import { Bookmark, Trash2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { isEverything } from '@/domain/filter/place-filter'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { IconButton } from '@/ui/icon-button'
import classes from './filter-dialog.module.css'

const NAME_MAX = 60

/** Filters with a name: one tap sets them again. */
export const SavedViews = () => {
  const { t } = useText()
  const saved = useMap((state) => state.savedFilters)
  const filter = useMap((state) => state.filter)
  const setFilter = useMap((state) => state.setFilter)
  const remove = useMap((state) => state.removeSavedFilter)
  if (saved.length === 0 && isEverything(filter)) return null
  return (
    <section aria-labelledby="filter-views" className={classes.views}>
      <h3 id="filter-views" className={classes.facetLabel}>
        {t('filter.views')}
      </h3>
      {saved.length > 0 && (
        <ul className={classes.viewList}>
          {saved.map((view) => (
            <li key={view.name} className={classes.view}>
              <button
                type="button"
                className={classes.choice}
                aria-pressed={JSON.stringify(view.filter) === JSON.stringify(filter)}
                onClick={() => setFilter(view.filter)}
              >
                <Bookmark aria-hidden="true" size={18} />
                <span>{view.name}</span>
              </button>
              <IconButton
                label={t('filter.removeView', { name: view.name })}
                icon={Trash2}
                onClick={() => remove(view.name)}
              />
            </li>
          ))}
        </ul>
      )}
      {!isEverything(filter) && <SaveView />}
    </section>
  )
}

const SaveView = () => {
  const { t } = useText()
  const save = useMap((state) => state.saveFilter)
  const [name, setName] = useState('')
  const [savedAs, setSavedAs] = useState<string>()
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    const given = name.trim()
    if (given === '') return
    save(given)
    setSavedAs(given)
    setName('')
  }
  return (
    <form className={classes.saveView} onSubmit={onSubmit}>
      <TextInput
        label={t('filter.viewName')}
        description={t('filter.viewHint')}
        value={name}
        maxLength={NAME_MAX}
        autoComplete="off"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={name.trim() === ''}>
        {t('filter.saveView')}
      </Button>
      <p role="status" className={classes.saved}>
        {savedAs !== undefined && t('filter.viewSaved', { name: savedAs })}
      </p>
    </form>
  )
}

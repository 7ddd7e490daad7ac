import { Button, Checkbox } from '@mantine/core'
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useId, useMemo, useRef, useState } from 'react'
import { isOwnCategory } from '@/domain/categories/catalogue'
import { hideCategory, removeCategory } from '@/domain/change/edit-category'
import { categoryPinArt } from '@/domain/pins/pin-art'
import { type Category, KINDS, type Kind } from '@/domain/taxonomy'
import { categoryWord } from '@/i18n/core/place-words'
import { useText } from '@/i18n/react/use-text'
import { useApp, useMap, useServices } from '@/store/use-store'
import { IconButton } from '@/ui/icon-button'
import { Pin } from '@/ui/pin'
import classes from './categories-section.module.css'
import { CategoryDialog } from './category-dialog'

/** Which categories the map offers, and the team's own; part of the map, not of the device. */
export const CategoriesSection = () => {
  const { t } = useText()
  const places = useMap((state) => state.snapshot)
  const act = useMap((state) => state.act)
  const [edited, setEdited] = useState<Category | 'new'>()
  const add = useRef<HTMLButtonElement>(null)
  const id = useId()
  const counts = useMemo(() => {
    const found = new Map<string, number>()
    for (const { category } of places.places.values()) found.set(category, (found.get(category) ?? 0) + 1)
    return found
  }, [places])
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 className={classes.heading} id={id}>
        {t('categories.title')}
      </h2>
      <p className={classes.lead}>{t('categories.lead')}</p>
      <div className={classes.kinds}>
        {KINDS.map((kind) => (
          <KindCategories
            key={kind}
            kind={kind}
            counts={counts}
            onEdit={setEdited}
            onRemove={(category) => {
              act(removeCategory(category))
              add.current?.focus()
            }}
          />
        ))}
      </div>
      <Button
        ref={add}
        variant="default"
        leftSection={<Plus aria-hidden="true" size={20} />}
        onClick={() => setEdited('new')}
      >
        {t('categories.add')}
      </Button>
      {edited && <CategoryDialog edited={edited} onClose={() => setEdited(undefined)} />}
    </section>
  )
}

type KindCategoriesProps = {
  readonly kind: Kind
  /** How many places have each category. */
  readonly counts: ReadonlyMap<string, number>
  readonly onEdit: (category: Category) => void
  readonly onRemove: (category: Category) => void
}

const KindCategories = ({ kind, counts, onEdit, onRemove }: KindCategoriesProps) => {
  const { t, language } = useText()
  const { clock } = useServices()
  const catalogue = useMap((state) => state.snapshot.catalogue)
  const records = useMap((state) => state.snapshot.categories)
  const commit = useMap((state) => state.commit)
  const by = useApp((state) => state.settings.alias)
  const all = catalogue.all(kind)
  const shown = catalogue.offered(kind).length
  return (
    <details className={classes.kind}>
      <summary className={classes.summary}>
        {t(`common.kinds.${kind}`)}{' '}
        <span className={classes.count}>{t('categories.summary', { shown, all: all.length })}</span>
      </summary>
      <ul className={classes.list}>
        {all.map((category) => {
          const name = categoryWord(t, language, category)
          const isOwn = isOwnCategory(category.id)
          const used = counts.get(category.id) ?? 0
          const notes = [isOwn && t('categories.own'), used > 0 && t('categories.inUse', { count: used })]
          return (
            <li key={category.id} className={classes.item}>
              <Pin {...categoryPinArt(kind, category.id, catalogue)} size={32} />
              <Checkbox
                size="md"
                className={classes.tick ?? ''}
                label={name}
                description={notes.filter(Boolean).join(' · ')}
                checked={!catalogue.isHidden(category.id)}
                onChange={(event) =>
                  commit(
                    hideCategory(category.id, !event.currentTarget.checked, name, records.get(category.id), {
                      now: clock(),
                      by,
                    }),
                  )
                }
              />
              {isOwn && (
                <IconButton
                  label={t('categories.edit', { name })}
                  icon={Pencil}
                  onClick={() => onEdit(category)}
                />
              )}
              {isOwn && used === 0 && (
                <IconButton
                  label={t('categories.remove', { name })}
                  icon={Trash2}
                  onClick={() => onRemove(category)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

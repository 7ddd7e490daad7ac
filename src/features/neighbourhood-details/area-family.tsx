import type { Neighbourhood } from '@/domain/schema/map-records'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import classes from './area-panel.module.css'

/** The area it is part of, and the areas that are part of it; each leads there. */
export const AreaFamily = ({ area }: { readonly area: Neighbourhood }) => {
  const { t, format } = useText()
  const { neighbourhoods: areas } = useMap((state) => state.snapshot)
  const parent = area.parentId ? areas.get(area.parentId) : undefined
  const children = [...areas.values()]
    .filter(({ parentId }) => parentId === area.id)
    .sort((one, other) => format.compare(one.name, other.name))
  if (!parent && children.length === 0) return null
  return (
    <dl className={classes.rows}>
      {parent && (
        <div data-links>
          <dt>{t('area.fields.parent')}</dt>
          <dd>
            <AreaLink area={parent} />
          </dd>
        </div>
      )}
      {children.length > 0 && (
        <div data-links>
          <dt>{t('area.children')}</dt>
          <dd>
            {children.map((child) => (
              <AreaLink key={child.id} area={child} />
            ))}
          </dd>
        </div>
      )}
    </dl>
  )
}

const AreaLink = ({ area: { id, name } }: { readonly area: Neighbourhood }) => {
  const select = useMap((state) => state.select)
  return (
    <button type="button" className={classes.link} dir="auto" onClick={() => select(id)}>
      {name}
    </button>
  )
}

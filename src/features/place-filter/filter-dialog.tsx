import { Button } from '@mantine/core'
import { FilterX } from 'lucide-react'
import type { FacetCounts } from '@/domain/filter/filter-steps'
import {
  FLAG_FACETS,
  type FlagFacet,
  isEverything,
  toggledFlag,
  toggledValue,
  type ValueFacet,
} from '@/domain/filter/place-filter'
import { PIN_SHAPES } from '@/domain/pins/pin-shapes'
import { KINDS, type Kind, kindInfo } from '@/domain/taxonomy'
import { useText } from '@/i18n/react/use-text'
import type { InTurns } from '@/store/map-state'
import { useMap } from '@/store/use-store'
import { Dialog } from '@/ui/dialog'
import { KindShape } from '@/ui/kind-shape'
import { facetChoices } from './facet-choices'
import { FacetGroup } from './facet-group'
import classes from './filter-dialog.module.css'
import { Legend } from './legend'
import { SavedViews } from './saved-views'
import { useFacetCounts } from './use-facet-counts'

export type FilterDialogProps = { readonly inTurns: InTurns }

/** The facets that are asked about most stand open; the rest behind "Więcej filtrów". */
const FIRST: readonly ValueFacet[] = ['status', 'area', 'forWhom']
const FURTHER: readonly ValueFacet[] = ['theme', 'category', 'group', 'visibility', 'source']

/** "Filtry i legenda": which places the map and the list show, and what the look of pins means. */
export const FilterDialog = ({ inTurns }: FilterDialogProps) => {
  const { t } = useText()
  const isOpen = useMap((state) => state.isFiltersOpen)
  const setOpen = useMap((state) => state.setFiltersOpen)
  return (
    <Dialog opened={isOpen} title={t('filter.title')} size="lg" onClose={() => setOpen(false)}>
      <FilterForm inTurns={inTurns} onClose={() => setOpen(false)} />
    </Dialog>
  )
}

const FilterForm = ({ inTurns, onClose }: FilterDialogProps & { readonly onClose: () => void }) => {
  const { t } = useText()
  const filter = useMap((state) => state.filter)
  const toggleKind = useMap((state) => state.toggleKind)
  const clear = useMap((state) => state.clearFilter)
  const counts = useFacetCounts(filter, inTurns)
  const isFurther = FURTHER.some((facet) => filter[facet] !== undefined)
  return (
    <>
      <p className={classes.intro}>{t('filter.intro')}</p>
      {counts && (
        <>
          <FacetGroup
            label={t('filter.facets.kind')}
            choices={KINDS.map((kind) => ({
              value: kind,
              label: t(`common.kinds.${kind}`),
              count: counts.of('kind', kind),
            }))}
            isWanted={(kind) => !filter.kind || filter.kind.includes(kind)}
            onToggle={(kind) => toggleKind(kind as Kind)}
            mark={(kind) => (
              <KindShape path={PIN_SHAPES[kindInfo(kind as Kind).shape].path} colour={`var(--${kind})`} />
            )}
          />
          <Flags counts={counts} />
          {FIRST.map((facet) => (
            <ValueGroup key={facet} facet={facet} counts={counts} />
          ))}
          <details className={classes.further} open={isFurther || undefined}>
            <summary className={classes.summary}>{t('filter.more')}</summary>
            {FURTHER.map((facet) => (
              <ValueGroup key={facet} facet={facet} counts={counts} />
            ))}
          </details>
        </>
      )}
      <SavedViews />
      <Legend />
      <div className={classes.foot}>
        <Button onClick={onClose}>{t('filter.show', { count: counts?.found ?? 0 })}</Button>
        <Button
          variant="default"
          leftSection={<FilterX aria-hidden="true" size={18} />}
          disabled={isEverything(filter)}
          onClick={clear}
        >
          {t('map.filter.clear')}
        </Button>
        <p role="status" className={classes.none}>
          {counts?.found === 0 && t('filter.none')}
        </p>
      </div>
    </>
  )
}

const Flags = ({ counts }: { readonly counts: FacetCounts }) => {
  const { t } = useText()
  const filter = useMap((state) => state.filter)
  const setFilter = useMap((state) => state.setFilter)
  return (
    <FacetGroup
      label={t('filter.facets.flags')}
      choices={FLAG_FACETS.map((flag) => ({
        value: flag,
        label: t(`filter.flags.${flag}`),
        count: counts.of(flag),
      }))}
      isWanted={(flag) => filter[flag as FlagFacet] === true}
      onToggle={(flag) => setFilter(toggledFlag(filter, flag as FlagFacet))}
    />
  )
}

const ValueGroup = ({ facet, counts }: { readonly facet: ValueFacet; readonly counts: FacetCounts }) => {
  const words = useText()
  const filter = useMap((state) => state.filter)
  const setFilter = useMap((state) => state.setFilter)
  const snapshot = useMap((state) => state.snapshot)
  const wanted = filter[facet] ?? []
  const choices = facetChoices(facet, wanted, counts, snapshot, words)
  // One answer for all is no choice.
  if (choices.length < 2 && wanted.length === 0) return null
  return (
    <FacetGroup
      label={words.t(`filter.facets.${facet}`)}
      choices={choices}
      isWanted={(value) => wanted.includes(value)}
      onToggle={(value) => setFilter(toggledValue(filter, facet, value))}
    />
  )
}

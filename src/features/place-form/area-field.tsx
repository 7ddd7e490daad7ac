import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { createNeighbourhoodFinder } from '@/domain/membership/neighbourhood-finder'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { useForm } from './form-context'

/** To which area a place belongs: to those around it, or to one that a person decides. */
export const AreaField = () => {
  const { t, format } = useText()
  const { place, form, type } = useForm()
  const { geometry } = place
  const value = form.neighbourhoodId
  const snapshot = useMap((state) => state.snapshot)
  const areas = useMemo(
    () => [...snapshot.neighbourhoods.values()].sort((a, b) => format.compare(a.name, b.name)),
    [snapshot, format],
  )
  const around = useMemo(() => createNeighbourhoodFinder(areas)({ geometry }), [areas, geometry])
  if (areas.length === 0) return null
  // An area in the bin counts for nothing until it comes back.
  const chosen = value !== null && snapshot.neighbourhoods.has(value) ? value : ''
  const isOutside = chosen !== '' && geometry !== null && !around.some(({ id }) => id === chosen)
  const computed =
    geometry === null
      ? t('area.choice.whole')
      : around.length > 0
        ? t('area.choice.computed', { names: around.map(({ name }) => name).join(', ') })
        : t('area.choice.computedNone')
  return (
    <NativeSelect
      name="neighbourhoodId"
      label={t('area.choice.label')}
      description={isOutside ? t('area.choice.outside') : undefined}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      value={chosen}
      onChange={(event) => type({ neighbourhoodId: event.currentTarget.value || null })}
      data={[{ value: '', label: computed }, ...areas.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  )
}

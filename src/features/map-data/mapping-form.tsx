import { NativeSelect } from '@mantine/core'
import { foldText } from '@/domain/find/fold-text'
import { categoriesOfTexts } from '@/domain/mapping/category-of-text'
import type { CategorySource, FileMapping } from '@/domain/mapping/file-mapping'
import type { FileSurvey, SurveyedProperty } from '@/domain/mapping/file-survey'
import { useText } from '@/i18n/react/use-text'
import { RadioList } from '@/ui/radio-list'
import { CategorySelect } from './category-select'
import classes from './mapping-form.module.css'

type MappingFormProps = {
  readonly survey: FileSurvey
  readonly mapping: FileMapping
  readonly onChange: (mapping: FileMapping) => void
}

/** Which property of a foreign file is what. Everything is filled in with what is likely. */
export const MappingForm = ({ survey, mapping, onChange }: MappingFormProps) => {
  const { t } = useText()
  const set = (part: Partial<FileMapping>): void => onChange({ ...mapping, ...part })
  const { properties } = survey
  return (
    <div className={classes.form}>
      <PropertySelect
        label={t('geo.map.name')}
        properties={properties}
        value={mapping.name}
        onChange={(name) => set({ name })}
      />
      {survey.hasAreas && (
        <RadioList<FileMapping['polygonsAs']>
          label={t('geo.map.areas')}
          value={mapping.polygonsAs}
          onChange={(polygonsAs) => set({ polygonsAs })}
          choices={[
            {
              value: 'neighbourhood',
              title: t('geo.map.asNeighbourhoods'),
              description: t('geo.map.asNeighbourhoodsHint'),
            },
            { value: 'place', title: t('geo.map.asPlaces'), description: t('geo.map.asPlacesHint') },
          ]}
        />
      )}
      {(survey.hasOthers || mapping.polygonsAs === 'place') && (
        <CategoryFields survey={survey} mapping={mapping} set={set} />
      )}
      <details className={classes.more}>
        <summary>{t('geo.map.more')}</summary>
        <div className={classes.form}>
          <PropertySelect
            label={t('geo.map.description')}
            properties={properties}
            value={mapping.description}
            onChange={(description) => set({ description })}
          />
          <PropertySelect
            label={t('geo.map.address')}
            properties={properties}
            value={mapping.address}
            onChange={(address) => set({ address })}
          />
        </div>
      </details>
      <p className={classes.hint}>{t('geo.map.keptAll')}</p>
    </div>
  )
}

const ALL = 'all'
const TAGS = 'tags'
const PROPERTY = 'property:'

type CategoryFieldsProps = Pick<MappingFormProps, 'survey' | 'mapping'> & {
  readonly set: (part: Partial<FileMapping>) => void
}

/** One category for all, or what a property or the tags of OpenStreetMap say. */
const CategoryFields = ({ survey, mapping, set }: CategoryFieldsProps) => {
  const { t } = useText()
  const { told, category } = mapping
  const mayTell = survey.properties.filter(({ values }) => values !== undefined)
  const known = told.by === 'property' ? mayTell.find(({ name }) => name === told.property) : undefined
  const sourceOf = (value: string): CategorySource => {
    if (value === ALL || value === TAGS) return { by: value }
    const property = value.slice(PROPERTY.length)
    const values = mayTell.find(({ name }) => name === property)?.values ?? []
    return { by: 'property', property, values: categoriesOfTexts(values) }
  }
  return (
    <>
      <NativeSelect
        label={t('geo.map.told')}
        value={told.by === 'property' ? `${PROPERTY}${told.property}` : told.by}
        onChange={(event) => set({ told: sourceOf(event.currentTarget.value) })}
        data={[
          { value: ALL, label: t('geo.map.oneForAll') },
          ...(survey.hasTags ? [{ value: TAGS, label: t('geo.map.byTags') }] : []),
          ...mayTell.map(({ name }) => ({
            value: `${PROPERTY}${name}`,
            label: t('geo.map.byProperty', { name }),
          })),
        ]}
      />
      {told.by === 'property' &&
        known?.values?.map((value) => (
          <CategorySelect
            key={value}
            label={<bdi>{value}</bdi>}
            none={t('geo.map.likeTheRest')}
            value={told.values[foldText(value)] ?? ''}
            onChange={(chosen) => {
              const { [foldText(value)]: _before, ...others } = told.values
              set({ told: { ...told, values: chosen ? { ...others, [foldText(value)]: chosen } : others } })
            }}
          />
        ))}
      <CategorySelect
        label={t(told.by === 'all' ? 'geo.map.category' : 'geo.map.categoryOfRest')}
        value={category}
        onChange={(chosen) => set({ category: chosen })}
      />
    </>
  )
}

type PropertySelectProps = {
  readonly label: string
  readonly properties: readonly SurveyedProperty[]
  readonly value: string | null
  readonly onChange: (property: string | null) => void
}

const PropertySelect = ({ label, properties, value, onChange }: PropertySelectProps) => {
  const { t } = useText()
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      data={[
        { value: '', label: t('geo.map.none') },
        ...properties.map((property) => ({ value: property.name, label: labelOf(property) })),
      ]}
    />
  )
}

const SAMPLE_LENGTH = 30

/** The name of a column says little; what stands in it says more. */
const labelOf = ({ name, samples }: SurveyedProperty): string => {
  const [sample] = samples
  if (sample === undefined) return name
  return `${name}: ${sample.length > SAMPLE_LENGTH ? `${sample.slice(0, SAMPLE_LENGTH)}…` : sample}`
}

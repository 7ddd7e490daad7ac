import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { type AreaEdit, type AreaForm, PEOPLE_FIELDS, populationRemark } from '@/domain/form/area-form'
import { parentAreas } from '@/domain/membership/parent-areas'
import type { Problem } from '@/domain/problem'
import type { Neighbourhood } from '@/domain/schema/map-records'
import { problemText } from '@/i18n/core/problem-text'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { ApproximateSwitch, AreaTypeList } from '@/ui/area-fields'
import { Message } from '@/ui/message'
import classes from './area-form.module.css'

type AreaFormFieldsProps = {
  readonly area: Neighbourhood
  readonly form: AreaForm
  readonly problems: readonly Problem[]
  readonly onChange: (typed: AreaEdit) => void
}

type SectionProps = Omit<AreaFormFieldsProps, 'problems'> & {
  /** The sentence of what is wrong with a field. */
  readonly errorOf: (field: keyof AreaForm) => string | undefined
}

export const AreaFormFields = ({ problems, ...props }: AreaFormFieldsProps) => {
  const { t } = useText()
  const errorOf = (field: keyof AreaForm): string | undefined => {
    const found = problems.find(({ params }) => params?.field === field)
    return found && problemText(t, found)
  }
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <What {...props} errorOf={errorOf} />
      </div>
      <div className={classes.column}>
        <Boundary {...props} errorOf={errorOf} />
        <People {...props} errorOf={errorOf} />
      </div>
    </div>
  )
}

const What = ({ area, form, errorOf, onChange }: SectionProps) => {
  const { t } = useText()
  return (
    <section className={classes.card} aria-labelledby="area-form-what">
      <h3 id="area-form-what" className={classes.heading}>
        {t('area.sections.what')}
      </h3>
      <TextInput
        name="name"
        label={t('draw.name')}
        value={form.name}
        error={errorOf('name')}
        autoComplete="off"
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <AreaTypeList value={form.areaType} onChange={(areaType) => onChange({ areaType })} />
      <ParentSelect area={area} form={form} errorOf={errorOf} onChange={onChange} />
      <Textarea
        name="description"
        label={t('area.fields.description')}
        description={t('area.hints.description')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        rows={6}
        value={form.description}
        error={errorOf('description')}
        onChange={(event) => onChange({ description: event.currentTarget.value })}
      />
    </section>
  )
}

const ParentSelect = ({ area, form, errorOf, onChange }: SectionProps) => {
  const { t } = useText()
  const snapshot = useMap((state) => state.snapshot)
  const candidates = useMemo(() => parentAreas(area, snapshot.neighbourhoods), [area, snapshot])
  return (
    <NativeSelect
      name="parentId"
      label={t('area.fields.parent')}
      description={candidates.length === 0 ? t('area.hints.noParent') : t('area.hints.parent')}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      value={form.parentId}
      error={errorOf('parentId')}
      disabled={candidates.length === 0}
      onChange={(event) => onChange({ parentId: event.currentTarget.value })}
      data={[
        { value: '', label: t('area.noParent') },
        ...candidates.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}

const Boundary = ({ form, errorOf, onChange }: SectionProps) => {
  const { t } = useText()
  return (
    <section className={classes.card} aria-labelledby="area-form-boundary">
      <h3 id="area-form-boundary" className={classes.heading}>
        {t('area.sections.boundary')}
      </h3>
      <ApproximateSwitch value={form.approximate} onChange={(approximate) => onChange({ approximate })} />
      <TextInput
        name="boundarySource"
        label={t('area.boundarySource')}
        placeholder={t('area.hints.boundarySource')}
        value={form.boundarySource}
        error={errorOf('boundarySource')}
        autoComplete="off"
        onChange={(event) => onChange({ boundarySource: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        {(['validFrom', 'validTo'] as const).map((field) => (
          <TextInput
            key={field}
            name={field}
            label={t(`area.fields.${field}`)}
            value={form[field]}
            error={errorOf(field)}
            autoComplete="off"
            onChange={(event) => onChange({ [field]: event.currentTarget.value })}
          />
        ))}
      </div>
      <p className={classes.hint}>{t('form.hints.date')}</p>
    </section>
  )
}

const People = ({ form, errorOf, onChange }: SectionProps) => {
  const { t } = useText()
  const remark = populationRemark(form)
  return (
    <section className={classes.card} aria-labelledby="area-form-people">
      <h3 id="area-form-people" className={classes.heading}>
        {t('area.people')}
      </h3>
      <p className={classes.hint}>{t('area.hints.people')}</p>
      <div className={classes.pair}>
        {PEOPLE_FIELDS.map((field) => (
          <TextInput
            key={field}
            name={field}
            label={t(`area.fields.${field}`)}
            inputMode="numeric"
            value={form[field]}
            error={errorOf(field)}
            autoComplete="off"
            onChange={(event) => onChange({ [field]: event.currentTarget.value })}
          />
        ))}
      </div>
      <div role="status">{remark && <Message kind="warn">{problemText(t, remark)}</Message>}</div>
      <TextInput
        name="populationSource"
        label={t('area.fields.populationSource')}
        placeholder={t('area.hints.populationSource')}
        value={form.populationSource}
        error={errorOf('populationSource')}
        autoComplete="off"
        onChange={(event) => onChange({ populationSource: event.currentTarget.value })}
      />
    </section>
  )
}

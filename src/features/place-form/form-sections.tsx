import { Button } from '@mantine/core'
import { Lock, ShieldAlert, Trash2 } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { isOwnCategory } from '@/domain/categories/catalogue'
import { clearedField, fitsKind, KIND_FIELDS, type KindField, strayFields } from '@/domain/form/place-fields'
import { formOf } from '@/domain/form/place-form'
import { useText } from '@/i18n/react/use-text'
import { useCatalogue } from '@/store/use-catalogue'
import { Message } from '@/ui/message'
import { Tag } from '@/ui/tag'
import { useForm } from './form-context'
import { FormField } from './form-field'
import classes from './place-form.module.css'
import { sectionsOf } from './sections'

/** All that is asked of a place of this kind, and what is left from another. */
export const FormSections = () => {
  const { t } = useText()
  const { form } = useForm()
  const known = useCatalogue().info(form.category)
  // Of the team's own nobody has said so.
  const isSensitive = known?.sensitivity === 2 && !isOwnCategory(form.category)
  return (
    <>
      {isSensitive && <Message icon={ShieldAlert}>{t('place.add.sensitive')}</Message>}
      {sectionsOf(form.kind).map(({ id, fields }) => (
        <Card
          key={id}
          title={t(`form.sections.${id}`)}
          mark={id === 'contact' && <Tag icon={Lock}>{t('form.sections.contactMark')}</Tag>}
          hint={id === 'contact' && t('form.sections.contactHint')}
        >
          {fields.map((field) => (
            <FormField key={field} field={field} />
          ))}
        </Card>
      ))}
      <StrayFields />
    </>
  )
}

const StrayFields = () => {
  const { t } = useText()
  const { place, form, edited, type } = useForm()
  const filled = new Set([...strayFields(form, form.kind), ...strayFields(formOf(place), form.kind)])
  // One that was removed stays, empty: the button that did it keeps the focus.
  const stray = KIND_FIELDS.filter(
    (field) => filled.has(field) || (field in edited && !fitsKind(field, form.kind)),
  )
  if (stray.length === 0) return null
  const clear = (field: KindField): void => type(clearedField(field))
  return (
    <Card title={t('form.sections.stray')} hint={t('form.sections.strayHint')}>
      {stray.map((field) => (
        <div key={field} className={classes.stray} data-wide>
          <FormField field={field} />
          <Button
            variant="default"
            leftSection={<Trash2 aria-hidden="true" size={18} />}
            onClick={() => clear(field)}
          >
            {t('form.removeField', { field: t(`form.fields.${field}`) })}
          </Button>
        </div>
      ))}
    </Card>
  )
}

type CardProps = {
  readonly title: string
  readonly hint?: ReactNode
  readonly mark?: ReactNode
  readonly children: ReactNode
}

const Card = ({ title, hint, mark, children }: CardProps) => {
  const id = useId()
  return (
    <section className={classes.card} aria-labelledby={id}>
      <div className={classes.cardTop}>
        <h3 id={id} className={classes.cardTitle}>
          {title}
        </h3>
        {mark}
      </div>
      {hint && <p className={classes.hint}>{hint}</p>}
      <div className={classes.fields}>{children}</div>
    </section>
  )
}

import type { FunctionComponent } from 'react'
import { AreaField } from './area-field'
import {
  CategoryField,
  KindField,
  OptionField,
  SeverityField,
  SourceField,
  StatusField,
  ThemeField,
} from './choice-fields'
import { HoursField } from './hours-field'
import { VerifiedField, VisibilityField } from './known-fields'
import { ForWhomField, WordsField } from './list-fields'
import classes from './place-form.module.css'
import { RangeField } from './range-field'
import { type FormField as FieldName, isWide } from './sections'
import { DateTextField, TextField } from './text-field'

const PARTS: Readonly<Record<FieldName, FunctionComponent>> = {
  name: () => <TextField field="name" />,
  kind: KindField,
  category: CategoryField,
  status: StatusField,
  theme: ThemeField,
  resourceType: () => <OptionField field="resourceType" />,
  cooperation: () => <OptionField field="cooperation" />,
  severity: SeverityField,
  frequency: () => <TextField field="frequency" />,
  priority: () => <OptionField field="priority" />,
  forWhom: ForWhomField,
  neighbourhoodId: AreaField,
  addressee: () => <WordsField field="addressee" />,
  contribution: () => <WordsField field="contribution" />,
  potential: () => <TextField field="potential" />,
  description: () => <TextField field="description" />,
  address: () => <TextField field="address" />,
  cost: () => <OptionField field="cost" />,
  openingHours: HoursField,
  accessibility: () => <OptionField field="accessibility" />,
  accessibilityNotes: () => <TextField field="accessibilityNotes" />,
  meetingDays: () => <TextField field="meetingDays" />,
  memberCount: RangeField,
  leadOrg: () => <TextField field="leadOrg" />,
  since: () => <DateTextField field="since" />,
  contactPhone: () => <TextField field="contactPhone" />,
  contactEmail: () => <TextField field="contactEmail" />,
  contactWww: () => <TextField field="contactWww" />,
  contactPerson: () => <TextField field="contactPerson" />,
  source: SourceField,
  sourceDate: () => <DateTextField field="sourceDate" />,
  reporter: () => <TextField field="reporter" />,
  verifiedAt: VerifiedField,
  visibility: VisibilityField,
}

/** One question of the form. */
export const FormField = ({ field }: { readonly field: FieldName }) => {
  const Part = PARTS[field]
  return (
    <div className={classes.field} data-wide={isWide(field) || undefined} data-field={field}>
      <Part />
    </div>
  )
}

import { Switch, TextInput } from '@mantine/core'
import type { RefObject } from 'react'
import { useText } from '@/i18n/react/use-text'
import classes from './area-fields.module.css'
import { RadioList } from './radio-list'

const AREA_TYPES = ['osiedle', 'working_area', 'sub_area'] as const

type AreaValue = {
  readonly name: string
  readonly areaType: (typeof AREA_TYPES)[number]
  readonly approximate: boolean
}

type AreaFieldsProps = {
  readonly value: AreaValue
  readonly onChange: (fields: Partial<AreaValue>) => void
  readonly nameField: RefObject<HTMLInputElement | null>
  readonly nameError: string | undefined
}

/** What is said of an area when it is drawn. */
export const AreaFields = ({ value, onChange, nameField, nameError }: AreaFieldsProps) => {
  const { t } = useText()
  return (
    <>
      <TextInput
        ref={nameField}
        data-autofocus
        label={t('draw.name')}
        placeholder={t('draw.nameExample')}
        value={value.name}
        error={nameError}
        autoComplete="off"
        enterKeyHint="done"
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <AreaTypeList value={value.areaType} onChange={(areaType) => onChange({ areaType })} />
      <ApproximateSwitch value={value.approximate} onChange={(approximate) => onChange({ approximate })} />
    </>
  )
}

type AreaTypeListProps = {
  readonly value: AreaValue['areaType']
  readonly onChange: (areaType: AreaValue['areaType']) => void
}

/** "Rodzaj obszaru". */
export const AreaTypeList = ({ value, onChange }: AreaTypeListProps) => {
  const { t } = useText()
  return (
    <RadioList
      label={t('draw.type')}
      value={value}
      onChange={onChange}
      choices={AREA_TYPES.map((type) => ({ value: type, title: t(`draw.types.${type}`) }))}
    />
  )
}

type ApproximateSwitchProps = {
  readonly value: boolean
  readonly onChange: (approximate: boolean) => void
}

/** "Granice przybliżone". */
export const ApproximateSwitch = ({ value, onChange }: ApproximateSwitchProps) => {
  const { t } = useText()
  return (
    <Switch
      size="lg"
      classNames={{
        root: classes.switch ?? '',
        body: classes.switchBody ?? '',
        label: classes.switchLabel ?? '',
        description: classes.switchDescription ?? '',
      }}
      label={t('draw.approximate')}
      description={t('draw.approximateHint')}
      checked={value}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}

import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { findTowns, type Town } from '@/domain/towns'
import { useText } from '@/i18n/react/use-text'
import classes from './town-input.module.css'

const SHOWN = 8

type TownInputProps = {
  readonly value: string
  readonly onType: (typed: string) => void
  readonly onChoose: (town: Town) => void
}

const keyOf = (town: Town): string => `${town.name}|${town.voivodeship}|${town.centre.join()}`

/** A town from the list or any other name: arrows and Enter choose, Esc closes the list, typing goes on freely. */
export const TownInput = ({ value, onType, onChoose }: TownInputProps) => {
  const { t } = useText()
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() })
  const towns = findTowns(value).slice(0, SHOWN)

  return (
    <Combobox
      store={list}
      onOptionSubmit={(key) => {
        const town = towns.find((one) => keyOf(one) === key)
        if (town) onChoose(town)
        list.closeDropdown()
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label={t('library.create.town')}
          description={t('library.create.townMore')}
          value={value}
          maxLength={120}
          onChange={(event) => {
            onType(event.currentTarget.value)
            list.openDropdown()
          }}
          onBlur={() => list.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={towns.length === 0}>
        <Combobox.Options className={classes.options}>
          {towns.map((town) => (
            <Combobox.Option key={keyOf(town)} value={keyOf(town)}>
              <span className={classes.name}>{town.name}</span>{' '}
              <span className={classes.region}>
                {t('library.create.townRegion', { voivodeship: town.voivodeship })}
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
      <span className="visually-hidden" role="status">
        {list.dropdownOpened && value !== '' && t('library.create.townsFound', { count: towns.length })}
      </span>
    </Combobox>
  )
}

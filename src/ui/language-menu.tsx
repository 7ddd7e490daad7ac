import { Button, Menu } from '@mantine/core'
import { Languages } from 'lucide-react'
import { LANGUAGES, type Language } from '@/i18n/core/i18n'
import { useText } from '@/i18n/react/use-text'
import classes from './language-menu.module.css'

/** Languages in their own words: whoever needs the other one may not read this one. */
const NAMES: Readonly<Record<Language, string>> = { pl: 'Polski', en: 'English' }

type LanguageMenuProps = { readonly onChange: (language: Language) => void }

/** Changes the language at once, without a reload. */
export const LanguageMenu = ({ onChange }: LanguageMenuProps) => {
  const { t, language } = useText()
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="subtle"
          className={classes.button}
          leftSection={<Languages aria-hidden="true" size={20} />}
          aria-label={t('common.languageNow', { name: NAMES[language] })}
        >
          {NAMES[language]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={language}
          onChange={(chosen) => {
            const name = LANGUAGES.find((one) => one === chosen)
            if (name) onChange(name)
          }}
        >
          {LANGUAGES.map((name) => (
            <Menu.RadioItem key={name} value={name} lang={name} closeMenuOnClick>
              {NAMES[name]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}

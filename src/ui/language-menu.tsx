import { Button } from '@mantine/core'
import { Languages } from 'lucide-react'
import { LANGUAGES, type Language } from '@/i18n/core/i18n'
import { useText } from '@/i18n/react/use-text'
import classes from './language-menu.module.css'
import { Menu, MenuRadios } from './menu'

/** Languages in their own words: whoever needs the other one may not read this one. */
const NAMES: Readonly<Record<Language, string>> = { pl: 'Polski', en: 'English' }

type LanguageMenuProps = { readonly onChange: (language: Language) => void }

/** Changes the language at once, without a reload. */
export const LanguageMenu = ({ onChange }: LanguageMenuProps) => {
  const { t, language } = useText()
  return (
    <Menu
      button={(props) => (
        <Button
          variant="subtle"
          className={classes.button}
          leftSection={<Languages aria-hidden="true" size={20} />}
          aria-label={t('common.languageNow', { name: NAMES[language] })}
          {...props}
        >
          {NAMES[language]}
        </Button>
      )}
    >
      <MenuRadios
        value={language}
        onChange={onChange}
        choices={LANGUAGES.map((value) => ({ value, title: NAMES[value], lang: value }))}
      />
    </Menu>
  )
}

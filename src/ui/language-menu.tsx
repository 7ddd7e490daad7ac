import { Button, Menu } from '@mantine/core'
import { Check, Languages } from 'lucide-react'
import { LANGUAGES, type Language } from '@/i18n/core/i18n'
import { useText } from '@/i18n/react/use-text'

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
          leftSection={<Languages aria-hidden="true" size={20} />}
          aria-label={t('common.languageNow', { name: NAMES[language] })}
        >
          {NAMES[language]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {LANGUAGES.map((name) => (
          <Menu.Item
            key={name}
            lang={name}
            role="menuitemradio"
            aria-checked={name === language}
            rightSection={name === language ? <Check aria-hidden="true" size={20} /> : undefined}
            onClick={() => onChange(name)}
          >
            {NAMES[name]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

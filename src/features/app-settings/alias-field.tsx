import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { looksLikeFullName } from '@/domain/guard/full-name'
import { useText } from '@/i18n/react/use-text'
import { useApp } from '@/store/use-store'
import classes from './settings-panel.module.css'
import { useSaveSettings } from './use-save-settings'

const PAUSE_MS = 400
const ALIAS_MAX = 80

/** How entries are signed. Stored at every pause; an empty field leaves the signature as it was. */
export const AliasField = () => {
  const { t } = useText()
  const alias = useApp((state) => state.settings.alias)
  const save = useSaveSettings()
  const [typed, setTyped] = useState(alias)
  const keep = useDebouncedCallback((value: string) => save({ alias: value }), {
    delay: PAUSE_MS,
    flushOnUnmount: true,
  })
  return (
    <TextInput
      label={t('settings.alias')}
      description={t('settings.aliasMore')}
      value={typed}
      maxLength={ALIAS_MAX}
      autoComplete="off"
      error={typed.trim() === '' && t('settings.aliasEmpty', { alias })}
      inputContainer={(input) => (
        <>
          {input}
          <span role="status" className={classes.warning}>
            {looksLikeFullName(typed) && t('settings.aliasFullName')}
          </span>
        </>
      )}
      onChange={(event) => {
        const { value } = event.currentTarget
        setTyped(value)
        if (value.trim() !== '') keep(value.trim())
      }}
    />
  )
}

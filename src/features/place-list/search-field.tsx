import { CloseButton, TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useText } from '@/i18n/react/use-text'
import classes from './place-list.module.css'

type SearchFieldProps = {
  readonly query: string
  readonly onQuery: (query: string) => void
  /** Somebody is about to type. */
  readonly onFocus: () => void
}

/** What the list is to show only; Ctrl+K goes to it from anywhere in the list, Escape empties it. */
export const SearchField = ({ query, onQuery, onFocus }: SearchFieldProps) => {
  const { t } = useText()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.shiftKey) return
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      // What lies over everything keeps the focus and the keys.
      if (document.querySelector('[aria-modal="true"]')) return
      event.preventDefault()
      // Only some browsers give the focus to what is selected.
      field.current?.focus()
      field.current?.select()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <TextInput
      ref={field}
      role="searchbox"
      className={classes.search}
      aria-label={t('list.search')}
      placeholder={t('list.search')}
      enterKeyHint="search"
      autoComplete="off"
      spellCheck={false}
      leftSection={<Search aria-hidden="true" size={18} />}
      leftSectionPointerEvents="none"
      rightSectionPointerEvents="all"
      rightSection={
        query !== '' && (
          <CloseButton
            aria-label={t('list.clearSearch')}
            onClick={() => {
              onQuery('')
              field.current?.focus()
            }}
          />
        )
      }
      value={query}
      onFocus={onFocus}
      onChange={(event) => onQuery(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || query === '') return
        // The panel beside the list would close with it.
        event.preventDefault()
        onQuery('')
      }}
    />
  )
}

import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '@/i18n/react/use-text'
import { DEFAULT_TILE_ADDRESS } from '@/store/app-store'
import { useApp } from '@/store/use-store'
import classes from './settings-panel.module.css'
import { checkTileAddress, type TileAddressProblem } from './tile-address'
import { useSaveSettings } from './use-save-settings'

/** The street map's server. Kept apart from the rest, as a wrong address leaves the map without streets. */
export const TileAddressField = () => {
  const { t } = useText()
  const stored = useApp((state) => state.settings.tileAddress)
  const save = useSaveSettings()
  const [typed, setTyped] = useState(stored)
  const [problem, setProblem] = useState<TileAddressProblem>()
  const [saved, setSaved] = useState(false)

  const store = async (address: string): Promise<void> => {
    const wrong = checkTileAddress(address)
    setProblem(wrong)
    setSaved(false)
    if (wrong) return
    setTyped(address)
    setSaved(await save({ tileAddress: address }))
  }

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void store(typed.trim())
  }

  return (
    <form className={classes.group} onSubmit={submit} noValidate>
      <TextInput
        label={t('settings.tiles')}
        description={t('settings.tilesMore')}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        error={
          problem &&
          t(`settings.tilesProblem.${problem.code}`, {
            parts: problem.code === 'missing-parts' ? problem.parts.join(', ') : '',
          })
        }
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setProblem(undefined)
          setSaved(false)
        }}
      />
      <div className={classes.row}>
        <Button type="submit" variant="default">
          {t('settings.tilesSave')}
        </Button>
        <Button
          variant="subtle"
          disabled={typed === DEFAULT_TILE_ADDRESS && stored === DEFAULT_TILE_ADDRESS}
          onClick={() => void store(DEFAULT_TILE_ADDRESS)}
        >
          {t('settings.tilesReset')}
        </Button>
        <span className={classes.state} role="status">
          {saved && t('settings.tilesSaved')}
        </span>
      </div>
    </form>
  )
}

import { Button } from '@mantine/core'
import { FileUp } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import { useText } from '@/i18n/react/use-text'
import classes from './file-picker.module.css'

/** Types as well as endings: phones know a file by the one, computers by the other. */
const ACCEPT =
  '.geojson,.json,.geojsonl,.geojsons,.ndjson,application/geo+json,application/geo+json-seq,application/json'

type FilePickerProps = { readonly label: string; readonly onFile: (file: File) => void }

export const FilePicker = ({ label, onFile }: FilePickerProps) => {
  const { t } = useText()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) onFile(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for a mouse; the button inside does the same
    <div
      className={classes.area}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Button
        variant="default"
        leftSection={<FileUp aria-hidden="true" size={20} />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <span className={classes.drop}>{t('data.import.drop')}</span>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPT}
        aria-label={label}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // The same file may be chosen again after it was corrected.
          event.currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
    </div>
  )
}

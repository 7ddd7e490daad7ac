import { type ReactNode, useRef, useState } from 'react'

/** Map files and GeoJSON; phones know the second by its type, computers by its ending. */
const ACCEPTED = '.geojson,.json,application/geo+json,application/json'

type FileButtonProps = {
  readonly onFile: (file: File) => void | Promise<void>
  readonly children: (open: () => void, busy: boolean) => ReactNode
}

/** Lets the user choose a file; `children` draws the button. */
export const FileButton = ({ onFile, children }: FileButtonProps) => {
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)

  const take = async (file: File): Promise<void> => {
    setBusy(true)
    try {
      await onFile(file)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      {children(() => input.current?.click(), busy)}
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // Emptied, so that the same file can be chosen again after a correction.
          event.currentTarget.value = ''
          if (file) void take(file)
        }}
      />
    </>
  )
}

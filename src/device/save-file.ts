/** A text file, whole or in parts. Parts that are blobs have been encoded before. */
export type TextFile = {
  readonly name: string
  readonly mime: string
  readonly parts: readonly (string | Blob)[]
}

/** Hands it to the browser's download. */
export const saveFile = async (file: TextFile): Promise<void> => {
  const url = URL.createObjectURL(new Blob([...file.parts], { type: file.mime }))
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  document.body.append(link)
  link.click()
  link.remove()
  // The download reads the blob after this turn; a minute is long enough for the slowest disk.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Hands a text file to the browser's download. */
export const saveFile = async (file: { name: string; mime: string; text: string }): Promise<void> => {
  const url = URL.createObjectURL(new Blob([file.text], { type: file.mime }))
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  document.body.append(link)
  link.click()
  link.remove()
  // The download reads the blob after this turn; a minute is long enough for the slowest disk.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

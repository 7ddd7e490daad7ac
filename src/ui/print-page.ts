/** A server that does not answer must not keep anybody from the paper. */
const PATIENCE_MS = 6000

const loaded = async (address: string): Promise<void> => {
  const image = new Image()
  image.src = address
  await image.decode().catch(() => undefined)
}

/** Prints the sheet when its pictures have come; the browser itself waits for none in a drawing. */
export const printPage = async (): Promise<void> => {
  const images = document.querySelectorAll('[data-print-sheet] image')
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
  const all = Promise.all([...images].map((image) => loaded(image.getAttribute('href') ?? '')))
  await Promise.race([all, patience])
  window.print()
}

/** At least three digits first, then what else stands in telephone numbers: signs, a second one, a word such as "wew." */
export const readPhone = (text: string): string | undefined => {
  const said = text.trim()
  return /^\+?[\d(][\d\s()/.,;+\p{L}-]*$/u.test(said) && said.replace(/\D/g, '').length >= 3
    ? said
    : undefined
}

export const readEmail = (text: string): string | undefined =>
  /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text.trim()) ? text.trim() : undefined

/** An address of the web with its protocol, which people leave out; `undefined`: it is none. */
export const readWww = (text: string): string | undefined => {
  const said = text.trim()
  const url = /^https?:\/\//i.test(said) ? said : `https://${said}`
  // Of other protocols the name would become that of a host here, with a colon and no port.
  return /^https?:\/\/[^\s/:@]+\.[^\s/:@]{2,}(?::\d+)?(?:[/?#]\S*)?$/i.test(url) ? url : undefined
}

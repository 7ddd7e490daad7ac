export type TileAddressProblem =
  | { readonly code: 'not-an-address' | 'not-https' }
  | { readonly code: 'missing-parts'; readonly parts: readonly string[] }

/** Where a tile's zoom, column and row stand in the address. */
const PARTS = ['{z}', '{x}', '{y}'] as const

/**
 * What is wrong with the address of a tile server, or `undefined`. `https` only: from a page served over https the
 * browser refuses the rest, and the tiles asked for tell where the user works.
 */
export const checkTileAddress = (typed: string): TileAddressProblem | undefined => {
  const address = typed.trim()
  // `{s}`, a choice of servers, may stand in the host, where a URL allows no braces.
  const plain = address.replaceAll('{s}', 's')
  if (!URL.canParse(plain)) return { code: 'not-an-address' }
  const { protocol, hostname } = new URL(plain)
  if (protocol !== 'https:') return { code: 'not-https' }
  if (hostname === '') return { code: 'not-an-address' }
  const missing = PARTS.filter((part) => !address.includes(part))
  return missing.length > 0 ? { code: 'missing-parts', parts: missing } : undefined
}

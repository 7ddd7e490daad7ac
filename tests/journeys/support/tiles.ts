import { crc32, deflateSync } from 'node:zlib'
import type { BrowserContext } from '@playwright/test'

const TILE_HOSTS = /^https:\/\/([a-z]\.)?(tile\.openstreetmap\.org|mapy\.geoportal\.gov\.pl)\//
export const isTile = (url: string): boolean => TILE_HOSTS.test(url)

const SIZE = 256

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A PNG (ISO/IEC 15948) of one square: ground, two streets and an edge, in palette colours. */
const drawTile = (): Buffer => {
  const palette = Buffer.from('f1efe8ffffffdad6cce4ebdc', 'hex')
  const [ground, street, edge, park] = [0, 1, 2, 3] as const
  const rows = Array.from({ length: SIZE }, (_, y) => {
    const row = Buffer.alloc(SIZE + 1)
    for (let x = 0; x < SIZE; x += 1) {
      const onStreet = (x > 84 && x < 96) || (y > 150 && y < 160)
      const inPark = x > 120 && x < 220 && y > 30 && y < 120
      row[x + 1] = x === 0 || y === 0 ? edge : onStreet ? street : inPark ? park : ground
    }
    return row
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(SIZE, 0)
  header.writeUInt32BE(SIZE, 4)
  // Depth 8, colour type 3 (palette); compression, filter and interlace 0.
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const TILE = drawTile()

/** Answers for the tile servers, which no test may ask. */
export const serveTiles = (context: BrowserContext, isOffline: () => boolean): Promise<unknown> =>
  context.route(TILE_HOSTS, (route) =>
    isOffline()
      ? route.abort('internetdisconnected')
      : route.fulfill({
          contentType: 'image/png',
          headers: { 'Access-Control-Allow-Origin': '*' },
          body: TILE,
        }),
  )

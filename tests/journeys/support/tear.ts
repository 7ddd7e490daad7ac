import { appendFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** How a kill may leave a file of LevelDB: the header of a record, and nothing or half of what it announces. */
export type Tear = 'log: header' | 'log: half header' | 'log: half payload' | 'log: long record' | 'manifest'

/** Header of a record as LevelDB writes it: checksum, length, type "full". */
const header = (length: number): Buffer => {
  const bytes = Buffer.alloc(7, 0x5a)
  bytes.writeUInt16LE(length, 4)
  bytes.writeUInt8(1, 6)
  return bytes
}

const TORN: Readonly<Record<Tear, readonly [file: RegExp, bytes: Buffer]>> = {
  'log: header': [/\.log$/, header(700)],
  'log: half header': [/\.log$/, header(700).subarray(0, 3)],
  'log: half payload': [/\.log$/, Buffer.concat([header(700), Buffer.alloc(350, 7)])],
  'log: long record': [/\.log$/, header(13_000)],
  manifest: [/^MANIFEST-/, header(40)],
}

/** Tears the newest log, or the manifest, of the database in the profile of a browser that was killed. */
export const tear = (profile: string, what: Tear): void => {
  const [pattern, bytes] = TORN[what]
  const databases = join(profile, 'Default/IndexedDB')
  const torn = readdirSync(databases)
    .filter((name) => name.endsWith('.leveldb'))
    .flatMap((folder) => {
      const files = readdirSync(join(databases, folder)).filter((name) => pattern.test(name))
      const newest = files
        .map((name) => join(databases, folder, name))
        .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0]
      return newest ? [newest] : []
    })
  if (torn.length === 0) throw new Error(`nothing to tear in ${databases}`)
  for (const file of torn) appendFileSync(file, bytes)
}

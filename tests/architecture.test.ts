import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/**
 * The table of folders in ARCHITECTURE.md: biome.json enforces it, and this test proves that it does.
 * Biome cannot tell `import type` from `import`, nor `Date.now()` from `Date`: that is read from the code below.
 */
const PROJECT = fileURLToPath(new URL('..', import.meta.url))

type Row = {
  readonly folder: string
  readonly refused: readonly string[]
  readonly allowed: readonly string[]
}

const TABLE: readonly Row[] = [
  {
    folder: 'domain/change',
    refused: [
      'react',
      'yjs',
      'dexie',
      'leaflet',
      'zod/mini',
      '@turf/turf',
      '@/store/x',
      '@/i18n/core/x',
      '../x',
    ],
    allowed: ['./x', '@/domain/x', '@/domain/change/x', '@data/x.json', 'geojson'],
  },
  {
    folder: 'domain/geometry',
    refused: ['zod/mini', 'leaflet', '@/document/x', '../x'],
    allowed: ['./x', '@turf/turf', 'flatbush', '@/domain/x'],
  },
  {
    folder: 'domain/schema',
    refused: ['zod', '@turf/turf', '@/document/x', '../x'],
    allowed: ['./x', 'zod/mini', '@/domain/x'],
  },
  {
    folder: 'document',
    refused: ['dexie', 'react', 'leaflet', '@data/x.json', '@/storage/x', '@/store/x', '../domain/x'],
    allowed: ['./x', '@/domain/change/x', 'yjs', '@noble/hashes/sha2.js', 'nanoid'],
  },
  {
    folder: 'storage',
    refused: ['react', 'zustand', '@data/x.json', '@/store/x', '@/features/a/x', '../domain/x'],
    allowed: ['./x', '@/domain/x', '@/document/x', 'dexie', 'yjs'],
  },
  {
    folder: 'formats',
    refused: ['react', 'dexie', 'leaflet', '@data/x.json', '@/i18n/react/x', '@/store/x', '../domain/x'],
    allowed: ['./x', '@/domain/x', '@/document/x', '@/i18n/core/x', '@noble/hashes/sha2.js', 'geojson'],
  },
  {
    folder: 'device',
    refused: ['react', 'leaflet', '@/document/x', '@/store/x', '@/ui/x', '../domain/x'],
    allowed: ['./x', '@/domain/x', '@/device/image/x'],
  },
  {
    folder: 'sync',
    refused: ['react', 'dexie', '@/store/x', '@/storage/x', '../domain/x'],
    allowed: ['./x', '@/domain/x', '@/document/x', 'yjs', '@hocuspocus/provider'],
  },
  {
    folder: 'workers',
    refused: ['react', 'leaflet', 'zustand', '@/store/x', '@/device/x', '@/i18n/react/x', '../domain/x'],
    allowed: [
      './x',
      '@/domain/x',
      '@/formats/x',
      '@/i18n/core/x',
      '@/storage/x',
      '@/device/image/x',
      'comlink',
    ],
  },
  {
    folder: 'store',
    refused: [
      'leaflet',
      'dexie',
      'yjs',
      '@mantine/core',
      '@data/x.json',
      '@/map/x',
      '@/features/a/x',
      '@/ui/x',
    ],
    allowed: ['./x', '@/domain/x', '@/document/x', '@/storage/x', '@/device/x', 'zustand/vanilla', 'react'],
  },
  {
    folder: 'ui',
    refused: ['leaflet', 'zustand', '@/domain/x', '@/store/x', '@/map/x', '../i18n/x'],
    allowed: ['./x', './x.module.css', '@/i18n/react/x', '@mantine/core', 'react', 'lucide-react'],
  },
  {
    folder: 'map',
    refused: [
      'dexie',
      'yjs',
      '@mantine/core',
      '@/store/x',
      '@/features/a/x',
      '@/storage/x',
      '@/document/x',
      '@/app/x',
      '../ui/x',
    ],
    allowed: ['./x', './x.module.css', '@/domain/x', '@/ui/x', '@/i18n/react/x', 'leaflet', 'react-leaflet'],
  },
  {
    folder: 'features/a',
    refused: [
      'leaflet',
      'react-leaflet',
      'dexie',
      'yjs',
      '@/features/b/x',
      '../b/x',
      '@/map/x',
      '@/app/x',
      '@/storage/x',
    ],
    allowed: [
      './x',
      './x.module.css',
      '@/domain/x',
      '@/store/x',
      '@/ui/x',
      '@mantine/core',
      'react',
      'lucide-react',
    ],
  },
  {
    folder: 'i18n/core',
    refused: ['react', 'react-i18next', '@/i18n/react/x', '@/store/x', '../react/x'],
    allowed: ['./x', '@/i18n/core/x', '@/domain/problem', 'i18next'],
  },
  {
    folder: 'i18n/react',
    refused: ['leaflet', '@mantine/core', '@/domain/x', '@/store/x', '@/ui/x'],
    allowed: ['./x', '@/i18n/core/x', 'react', 'react-i18next', 'i18next'],
  },
  {
    folder: 'pwa',
    refused: ['react', 'dexie', '@/store/x', '@/domain/x', '@/i18n/react/x', '../store/x'],
    allowed: ['./x', '@/i18n/core/x', 'workbox-window', 'workbox-precaching'],
  },
  {
    folder: 'hub',
    refused: ['react', 'dexie', '@/store/x', '@/storage/x', '@/ui/x', 'node-fetch'],
    allowed: ['./x', '@/domain/x', '@/document/x', 'node:http', 'node:fs/promises'],
  },
  {
    folder: 'app',
    refused: ['leaflet', 'react-leaflet', 'dexie', 'yjs', '../store/x'],
    allowed: [
      './x',
      '@/store/x',
      '@/storage/x',
      '@/features/a/x',
      '@/map/x',
      '@/workers/x',
      'react',
      '@mantine/core',
    ],
  },
]

const GLOBALS: readonly { readonly folder: string; readonly refused: readonly string[] }[] = [
  {
    folder: 'domain/change',
    refused: ['window', 'document', 'navigator', 'localStorage', 'indexedDB', 'crypto', 'fetch'],
  },
  { folder: 'domain/geometry', refused: ['window', 'crypto'] },
  { folder: 'domain/schema', refused: ['window', 'crypto'] },
  { folder: 'document', refused: ['window', 'document', 'navigator', 'localStorage', 'indexedDB'] },
  { folder: 'formats', refused: ['window', 'document', 'navigator', 'localStorage', 'indexedDB'] },
  { folder: 'i18n/core', refused: ['window', 'document', 'navigator', 'localStorage', 'indexedDB'] },
]

/** All trial files are linted in one run: starting Biome costs more than the work. */
describe('biome.json', () => {
  let root: string
  let complaints: Map<string, readonly string[]>

  const fileFor = (folder: string, kind: string, index: number): string => `src/${folder}/${kind}-${index}.ts`

  beforeAll(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'okolica-architecture-')))
    const { vcs: _, $schema: __, ...config } = JSON.parse(readFileSync(join(PROJECT, 'biome.json'), 'utf8'))
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    write('biome.json', JSON.stringify(config))
    for (const { folder, refused, allowed } of TABLE) {
      for (const [index, from] of refused.entries())
        write(fileFor(folder, 'refused', index), `import '${from}'\n`)
      for (const [index, from] of allowed.entries())
        write(fileFor(folder, 'allowed', index), `import '${from}'\n`)
      write(fileFor(folder, 'later', 0), `export const later = () => import('${refused[0]}')\n`)
      write(fileFor(folder, 'onward', 0), `export { x } from '${refused[0]}'\n`)
    }
    for (const { folder, refused } of GLOBALS) {
      for (const [index, name] of refused.entries()) {
        write(fileFor(folder, 'global', index), `export const x = () => ${name}\n`)
      }
    }
    write('src/main.tsx', `import '@/store/x'\n`)
    write('src/features/a/one.ts', `import { two } from './two'\nexport const one = () => two\n`)
    write('src/features/a/two.ts', `import { one } from './one'\nexport const two = () => one\n`)
    complaints = lint(root)
  })

  afterAll(() => rmSync(root, { recursive: true, force: true }))

  const RESTRICTED = 'lint/style/noRestrictedImports'
  const complaintsAbout = (path: string): readonly string[] => complaints.get(path) ?? []

  it.each(TABLE)('$folder: refuses what is not in its row', ({ folder, refused }) => {
    const passed = refused.filter(
      (_, index) => !complaintsAbout(fileFor(folder, 'refused', index)).includes(RESTRICTED),
    )
    expect(passed).toEqual([])
  })

  it.each(TABLE)('$folder: refuses it as import() and as export from, too', ({ folder }) => {
    expect(complaintsAbout(fileFor(folder, 'later', 0))).toContain(RESTRICTED)
    expect(complaintsAbout(fileFor(folder, 'onward', 0))).toContain(RESTRICTED)
  })

  it.each(TABLE)('$folder: lets pass what is in its row', ({ folder, allowed }) => {
    const stopped = allowed.filter((_, index) =>
      complaintsAbout(fileFor(folder, 'allowed', index)).includes(RESTRICTED),
    )
    expect(stopped).toEqual([])
  })

  it.each(GLOBALS)('$folder: refuses the globals of a page', ({ folder, refused }) => {
    const rule = 'lint/style/noRestrictedGlobals'
    const passed = refused.filter(
      (_, index) => !complaintsAbout(fileFor(folder, 'global', index)).includes(rule),
    )
    expect(passed).toEqual([])
  })

  it('lets main.tsx start app/ and nothing else', () => {
    expect(complaintsAbout('src/main.tsx')).toContain(RESTRICTED)
  })

  it('refuses an import cycle', () => {
    expect(complaintsAbout('src/features/a/one.ts')).toContain('lint/suspicious/noImportCycles')
  })

  it('has a row here for each folder of src', () => {
    const rows = new Set(TABLE.map(({ folder }) => folder.split('/')[0]))
    const folders = readdirSync(join(PROJECT, 'src'), { withFileTypes: true })
    expect(
      folders.filter((entry) => entry.isDirectory() && !rows.has(entry.name)).map(({ name }) => name),
    ).toEqual([])
  })
})

type Report = {
  readonly diagnostics: readonly { readonly category: string; readonly location: { readonly path: string } }[]
}

const lint = (root: string): Map<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  const { diagnostics } = runBiome(root)
  for (const { category, location } of diagnostics) {
    found.set(location.path, [...(found.get(location.path) ?? []), category])
  }
  return found
}

const runBiome = (root: string): Report => {
  const biome = join(PROJECT, 'node_modules/@biomejs/biome/bin/biome')
  const options = ['lint', '--reporter=json', '--max-diagnostics=none', 'src']
  try {
    return JSON.parse(
      execFileSync(process.execPath, [biome, ...options], { cwd: root, stdio: 'pipe' }).toString(),
    )
  } catch (error) {
    // Biome exits with 1 when it has something to complain about, which is what this test wants.
    return JSON.parse((error as { stdout: Buffer }).stdout.toString())
  }
}

type Import = { readonly file: string; readonly from: string; readonly typeOnly: boolean }

const sourceFiles = (folder: string): readonly ts.SourceFile[] =>
  readdirSync(join(PROJECT, 'src', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(PROJECT, 'src', folder, name))
    .map((path) =>
      ts.createSourceFile(relative(PROJECT, path), readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true),
    )

/** Calls `visit` for every node of a file. */
const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

const importsOf = (source: ts.SourceFile): readonly Import[] => {
  const found: Import[] = []
  const note = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier && ts.isStringLiteral(specifier))
      found.push({ file: source.fileName, from: specifier.text, typeOnly })
  }
  walk(source, (node) => {
    if (ts.isImportDeclaration(node)) note(node.moduleSpecifier, isTypeOnly(node))
    if (ts.isExportDeclaration(node)) note(node.moduleSpecifier, node.isTypeOnly)
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      note(node.arguments[0], false)
  })
  return found
}

const isTypeOnly = ({ importClause }: ts.ImportDeclaration): boolean =>
  importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword

describe('by type only', () => {
  it.each([
    ['store', /^@\/(storage|device|pwa|sync|workers)\//],
    ['i18n/core', /^@\/domain\//],
    ['features', /^i18next$/],
  ])('%s imports %s with `import type`', (folder, from) => {
    const asValues = sourceFiles(folder)
      .flatMap(importsOf)
      .filter((found) => from.test(found.from) && !found.typeOnly)
    expect(asValues).toEqual([])
  })

  it('tells the two kinds apart', () => {
    const code = `import type { A } from 'a'\nimport { type B } from 'b'\nimport c from 'c'\nexport type { D } from 'd'\nimport('e')\n`
    const source = ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true)
    expect(importsOf(source).map(({ from, typeOnly }) => `${from} ${typeOnly}`)).toEqual([
      'a true',
      'b false',
      'c false',
      'd true',
      'e false',
    ])
  })
})

/** Where a file asks the clock or chance: `Date.now`, `Math.random`, `new Date()`, `Date()`. */
const clockAndChance = (source: ts.SourceFile): readonly string[] => {
  const found: string[] = []
  walk(source, (node) => {
    const text = node.getText(source)
    const asked =
      (ts.isPropertyAccessExpression(node) &&
        /^(globalThis\.)?(Date\s*\.\s*now|Math\s*\.\s*random)$/.test(text)) ||
      (ts.isNewExpression(node) && node.expression.getText(source) === 'Date' && !node.arguments?.length) ||
      (ts.isCallExpression(node) && node.expression.getText(source) === 'Date')
    if (asked)
      found.push(`${source.fileName}:${source.getLineAndCharacterOfPosition(node.pos).line + 1} ${text}`)
  })
  return found
}

describe('domain', () => {
  it('asks neither the clock nor chance: both come in by argument', () => {
    expect(sourceFiles('domain').flatMap(clockAndChance)).toEqual([])
  })

  it('would be caught doing so', () => {
    const code = `Date.now()\nnew Date()\nMath.random()\nconst now = Date.now\n// Date.now()\nnew Date('2026-01-01')\nDate.parse('x')\n`
    const source = ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true)
    expect(clockAndChance(source).map((line) => line.split(' ').slice(1).join(' '))).toEqual([
      'Date.now',
      'new Date()',
      'Math.random',
      'Date.now',
    ])
  })
})

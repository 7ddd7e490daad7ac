import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, type RequestOptions, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chooseEncoding, createHub } from '@/hub/server'
import { safeParts } from '@/hub/static-files'

const SCRIPT = `export const text = '${'okolica '.repeat(500)}'\n`
const PAGE = '<!doctype html><title>Okolica</title>'

let parent: string
let server: Server
let port: number

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }

/** The path goes out exactly as given: `fetch` would tidy `..` away. */
const ask = (path: string, options: RequestOptions = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, agent: false, ...options }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })

const NAVIGATION = { 'Sec-Fetch-Mode': 'navigate', Accept: 'text/html' }

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'okolica-hub-'))
  const folder = join(parent, 'dist')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await mkdir(join(folder, '.vite'))
  const files = {
    'index.html': PAGE,
    'service-worker.js': 'self.skipWaiting()',
    'manifest.webmanifest': '{}',
    'assets/app-D3adB33f.js': SCRIPT,
    'assets/font-AbCd-_12.woff2': 'woff',
    'assets/demo-12345678.geojson': '{}',
    'assets/qr-12345678.wasm': 'wasm',
    'icons.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'zażółć gęślą.txt': 'jaźń',
    '.vite/manifest.json': '{}',
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  await writeFile(join(parent, 'secret.txt'), 'secret')
  server = createHub({ folder, version: '1.2.3' })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await rm(parent, { recursive: true })
})

describe('files', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/service-worker.js', 'text/javascript; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/assets/font-AbCd-_12.woff2', 'font/woff2'],
    ['/assets/demo-12345678.geojson', 'application/geo+json; charset=utf-8'],
    ['/assets/qr-12345678.wasm', 'application/wasm'],
    ['/icons.svg', 'image/svg+xml; charset=utf-8'],
  ])('%s has its exact type', async (path, type) => {
    const { status, headers } = await ask(path)
    expect([status, headers['content-type']]).toEqual([200, type])
  })

  it('finds a name with Polish letters and a space', async () => {
    const { body } = await ask(`/${encodeURIComponent('zażółć gęślą.txt')}`)
    expect(body.toString()).toBe('jaźń')
  })

  it('answers HEAD like GET, without the body', async () => {
    const whole = await ask('/assets/app-D3adB33f.js')
    const head = await ask('/assets/app-D3adB33f.js', { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(head.body).toHaveLength(0)
    expect(head.headers['content-length']).toBe(whole.headers['content-length'])
  })

  it('shows a file that was built anew', async () => {
    const path = join(parent, 'dist', 'changing.txt')
    await writeFile(path, 'one')
    expect((await ask('/changing.txt')).body.toString()).toBe('one')
    await writeFile(path, 'two')
    await utimes(path, new Date(), new Date(Date.now() + 5000))
    expect((await ask('/changing.txt')).body.toString()).toBe('two')
  })
})

describe('caching', () => {
  it.each([
    ['/assets/app-D3adB33f.js', 'public, max-age=31536000, immutable'],
    ['/assets/font-AbCd-_12.woff2', 'public, max-age=31536000, immutable'],
    ['/', 'no-cache'],
    ['/index.html', 'no-cache'],
    ['/service-worker.js', 'no-cache'],
    ['/manifest.webmanifest', 'no-cache'],
    ['/icons.svg', 'no-cache'],
  ])('%s: %s', async (path, expected) => {
    expect((await ask(path)).headers['cache-control']).toBe(expected)
  })

  it('answers 304 to who has the file, in whichever encoding', async () => {
    const first = await ask('/assets/app-D3adB33f.js', { headers: { 'Accept-Encoding': 'br' } })
    const tag = first.headers.etag ?? ''
    for (const sent of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await ask('/assets/app-D3adB33f.js', { headers: { 'If-None-Match': sent } })
      expect([sent, again.status, again.body.length]).toEqual([sent, 304, 0])
    }
    const other = await ask('/assets/app-D3adB33f.js', { headers: { 'If-None-Match': '"other"' } })
    expect(other.status).toBe(200)
  })
})

describe('compression', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('%s gives the same bytes, in fewer', async (encoding, open) => {
    const { headers, body } = await ask('/assets/app-D3adB33f.js', {
      headers: { 'Accept-Encoding': encoding },
    })
    expect(headers['content-encoding']).toBe(encoding)
    expect(headers.vary).toBe('Accept-Encoding')
    expect(body.length).toBeLessThan(SCRIPT.length / 10)
    expect(open(body).toString()).toBe(SCRIPT)
  })

  it('leaves fonts and tiny files as they are', async () => {
    for (const path of ['/assets/font-AbCd-_12.woff2', '/icons.svg']) {
      const { headers } = await ask(path, { headers: { 'Accept-Encoding': 'gzip, br' } })
      expect(headers['content-encoding']).toBeUndefined()
    }
  })

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['*', 'br'],
    ['identity', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
  ])('for "%s" it is %s', (header, expected) => {
    expect(chooseEncoding(header)).toBe(expected)
  })
})

describe('addresses that are no files', () => {
  it('shows the app to a person who opens one', async () => {
    for (const headers of [NAVIGATION, { Accept: 'text/html,application/xhtml+xml' }]) {
      const { status, body, headers: sent } = await ask('/mapa/abc', { headers })
      expect([status, body.toString(), sent['cache-control']]).toEqual([200, PAGE, 'no-cache'])
    }
  })

  it('says 404 to a script, and for a file that is gone', async () => {
    expect((await ask('/mapa/abc')).status).toBe(404)
    expect(
      (await ask('/mapa/abc', { headers: { 'Sec-Fetch-Mode': 'cors', Accept: 'text/html' } })).status,
    ).toBe(404)
    expect((await ask('/assets/app-00000000.js', { headers: NAVIGATION })).status).toBe(404)
    expect((await ask('/assets')).status).toBe(404)
  })

  it('says 405 to other methods, and which ones it knows', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const { status, headers } = await ask('/', { method })
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
    }
  })

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/%252e%252e/secret.txt',
    '/.vite/manifest.json',
    '/index.html%00.js',
    '/%E0%A4%A',
    '//../secret.txt',
  ])('never leaves its folder: %s', async (path) => {
    const { status, body } = await ask(path)
    expect(status).toBe(404)
    expect(body.toString()).not.toContain('secret')
  })

  it('takes a path apart only when it is harmless', () => {
    expect(safeParts('/assets//a%20b.js')).toEqual(['assets', 'a b.js'])
    expect(safeParts('/C:/windows')).toBeUndefined()
    expect(safeParts('/...')).toBeUndefined()
  })
})

describe('every answer', () => {
  it('carries the security headers', async () => {
    for (const [path, method] of [
      ['/', 'GET'],
      ['/assets/app-D3adB33f.js', 'GET'],
      ['/missing.js', 'GET'],
      ['/health', 'GET'],
      ['/', 'POST'],
    ]) {
      const { headers } = await ask(path as string, { method })
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("script-src 'self';")
      expect(policy).not.toContain('unsafe-eval')
      expect(policy).toContain("frame-ancestors 'none'")
      expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
      expect(headers['permissions-policy']).toContain('geolocation=(self), camera=(self), microphone=(self)')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['cross-origin-embedder-policy']).toBeUndefined()
    }
  })

  it('of /health is JSON and never stored', async () => {
    const { status, headers, body } = await ask('/health')
    expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
    expect(JSON.parse(body.toString())).toEqual({ status: 'ok', version: '1.2.3' })
  })
})

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { cacheControl, SECURITY_HEADERS } from './headers'
import { createStaticFiles, type Encoding, type StaticFile, type StaticFiles } from './static-files'

export type HubOptions = {
  /** The folder with the built app. */
  readonly folder: string
  readonly version: string
}

/** The HTTP server of the hub, not yet listening. */
export const createHub = ({ folder, version }: HubOptions): Server => {
  const files = createStaticFiles(folder)
  return createServer((request, response) => {
    answer(request, response, files, version).catch((error: unknown) => {
      console.error(`${request.method} ${request.url} failed:`, error)
      if (response.headersSent) response.destroy()
      else sendText(response, 500, 'Internal error')
    })
  })
}

const answer = async (
  request: IncomingMessage,
  response: ServerResponse,
  files: StaticFiles,
  version: string,
): Promise<void> => {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)

  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return sendText(response, 405, 'Method not allowed')
  }

  // The path is taken as sent: `new URL` would resolve `..` before it could be refused.
  const path = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/'
  if (path === '/health') return sendHealth(response, version)

  const wanted = path === '/' ? '/index.html' : path
  const file = await files.find(wanted)
  if (file) return sendFile(request, response, file, cacheControl(wanted))

  const page = isNavigation(request) && !isFileName(path) ? await files.find('/index.html') : undefined
  if (page) return sendFile(request, response, page, cacheControl('/index.html'))

  sendText(response, 404, 'Not found')
}

/** A person opening an address, not a script asking for a file that is gone. */
const isNavigation = ({ headers }: IncomingMessage): boolean => {
  const mode = headers['sec-fetch-mode']
  return mode === undefined ? (headers.accept ?? '').includes('text/html') : mode === 'navigate'
}

const isFileName = (path: string): boolean => /\.\w+$/.test(path)

const sendFile = async (
  request: IncomingMessage,
  response: ServerResponse,
  file: StaticFile,
  caching: string,
): Promise<void> => {
  const encoding = file.compressible ? chooseEncoding(request.headers['accept-encoding']) : 'identity'
  response.setHeader('Content-Type', file.mime)
  response.setHeader('Cache-Control', caching)
  response.setHeader('ETag', file.etag(encoding))
  if (file.compressible) response.setHeader('Vary', 'Accept-Encoding')
  if (isUnchanged(request.headers['if-none-match'], file)) {
    response.writeHead(304).end()
    return
  }
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  const body = await file.body(encoding)
  response.setHeader('Content-Length', body.length)
  response.writeHead(200)
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** If-None-Match, RFC 9110 §13.1.2: weak comparison; any of our encodings is the same content. */
const isUnchanged = (header: string | undefined, file: StaticFile): boolean => {
  if (header === undefined) return false
  const sent = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  const ours = (['identity', 'gzip', 'br'] as const).map((encoding) => file.etag(encoding))
  return sent.includes('*') || sent.some((tag) => ours.includes(tag))
}

/** Accept-Encoding, RFC 9110 §12.5.3: brotli before gzip, and what has `q=0` not at all. */
export const chooseEncoding = (header: string | undefined): Encoding => {
  const quality = new Map<string, number>()
  for (const item of (header ?? '').split(',')) {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase())
    const q = parameters.find((parameter) => parameter.startsWith('q='))
    quality.set(name, q ? Number.parseFloat(q.slice(2)) : 1)
  }
  const accepts = (name: string): boolean => (quality.get(name) ?? quality.get('*') ?? 0) > 0
  if (accepts('br')) return 'br'
  return accepts('gzip') ? 'gzip' : 'identity'
}

const sendHealth = (response: ServerResponse, version: string): void => {
  const body = JSON.stringify({ status: 'ok', version })
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.setHeader('Content-Length', Buffer.byteLength(body))
  // Node leaves the body out by itself when the method is HEAD.
  response.writeHead(200).end(body)
}

const sendText = (response: ServerResponse, status: number, text: string): void => {
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Content-Type', 'text/plain; charset=utf-8')
  response.setHeader('Content-Length', Buffer.byteLength(text))
  response.writeHead(status).end(text)
}

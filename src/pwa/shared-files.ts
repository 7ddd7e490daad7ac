/** Where a phone's "Udostępnij" sends files; written in the manifest too. */
export const SHARE_ADDRESS = '/udostepnij'

const CACHE = 'okolica-shared-files'
const NAME = 'x-file-name'

/** Where the page begins when what was shared could not be kept. */
const FAILED = '?nie-odebrano'

/** A file from outside the app; `forget` when it has been opened or is not wanted. */
export type IncomingFile = { readonly file: File; readonly forget: () => void }

/** A form in which no file was chosen sends one without a name. */
const isChosen = ({ name, size }: File): boolean => name !== '' || size > 0

/**
 * Run by the service worker: keeps the files until the page has asked what to do with them, and opens the page. A page
 * elsewhere could send a form here as well; nothing comes of it but that question.
 */
export const receiveSharedFiles = async (request: Request): Promise<Response> => {
  try {
    const parts = (await request.formData()).getAll('file')
    const files = parts.filter((part) => part instanceof File).filter(isChosen)
    if (files.length === 0) throw new Error('Nothing was shared.')
    const cache = await caches.open(CACHE)
    for (const [index, file] of files.entries()) {
      // A second file must not push out a first that still waits.
      const key = `${SHARE_ADDRESS}/${Date.now()}-${index}`
      const headers = { 'content-type': file.type, [NAME]: encodeURIComponent(file.name) }
      await cache.put(key, new Response(file, { headers }))
    }
    return Response.redirect('/', 303)
  } catch {
    return Response.redirect(`/${FAILED}`, 303)
  }
}

/** The files that wait. Each stays until it is forgotten, so that a page that was killed asks again. */
export const sharedFiles = async (): Promise<readonly IncomingFile[]> => {
  // Not there on a plain http address, where nothing can have been shared.
  if (!('caches' in globalThis) || !(await caches.has(CACHE))) return []
  const cache = await caches.open(CACHE)
  return await Promise.all(
    (await cache.keys()).map(async (key) => {
      const kept = (await cache.match(key)) ?? new Response()
      const name = decodeURIComponent(kept.headers.get(NAME) ?? '')
      const type = kept.headers.get('content-type') ?? ''
      const file = new File([await kept.blob()], name, { type })
      // What can't be removed is asked about once more at the next start.
      return { file, forget: () => void cache.delete(key).catch(() => undefined) }
    }),
  )
}

/** Whether this start follows a share that failed; asked once, for a reload is none. */
export const takeShareFailure = (): boolean => {
  if (location.search !== FAILED) return false
  history.replaceState(history.state, '', `/${location.hash}`)
  return true
}

import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createHub } from './server'

const PORT_DEFAULT = 8080
/** This device only; HOST=0.0.0.0 serves the local network too. */
const HOST_DEFAULT = '127.0.0.1'
const SHOWN_AS_LOCALHOST = ['127.0.0.1', '0.0.0.0', '::', '::1']
/** After a request to stop, this long for answers under way. */
const STOP_MS = 3000

const fail = (message: string): never => {
  console.error(message)
  process.exit(1)
}

const readPort = (value: string | undefined): number => {
  if (value === undefined || value === '') return PORT_DEFAULT
  const port = Number(value)
  return Number.isInteger(port) && port >= 0 && port <= 65535
    ? port
    : fail(`PORT is "${value}"; it should be a number from 0 to 65535.`)
}

const start = (): void => {
  const port = readPort(process.env.PORT)
  const host = process.env.HOST || HOST_DEFAULT
  // Built, this file is dist-hub/main.js, beside dist/.
  const folder = fileURLToPath(new URL('../dist', import.meta.url))
  if (!existsSync(`${folder}/index.html`)) fail(`There is no built app in ${folder}. Run: npm run build`)

  const server = createHub({ folder, version: __APP_VERSION__ })

  server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') {
      fail(
        `Port ${port} is in use by another program. Choose another one, for example: PORT=${port + 1} npm start`,
      )
    }
    if (error.code === 'EACCES')
      fail(`Port ${port} needs more rights. Choose one above 1024: PORT=8080 npm start`)
    throw error
  })

  server.listen(port, host, () => {
    const { port: actual } = server.address() as AddressInfo
    console.log(`Okolica is on http://${SHOWN_AS_LOCALHOST.includes(host) ? 'localhost' : host}:${actual}`)
  })

  const stop = (): void => {
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), STOP_MS).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

start()

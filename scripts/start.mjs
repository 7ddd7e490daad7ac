// @ts-check
/** `npm start`: installs what is missing, builds the app and serves it on http://localhost:8080. */
import { build } from './build.mjs'
import { install } from './support/install.mjs'

try {
  await install()
  console.log('Building the app …')
  await build({ quiet: true })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
// In this process, so that a signal to stop reaches the hub.
await import(new URL('../dist-hub/main.js', import.meta.url).href)

// npm passes a SIGTERM on to its shell only, which dies of it without a word to the program it runs.
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
}, 500).unref()

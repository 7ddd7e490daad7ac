import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** The pid of the Chromium that uses this profile: its main process has the folder and no `--type`. */
export const browserPid = (profile: string): number => {
  const found = runningCommands().find(
    ({ command }) => command.includes(`--user-data-dir=${profile}`) && !command.includes('--type='),
  )
  if (!found) throw new Error(`no browser runs with the profile ${profile}`)
  return found.pid
}

type Running = { readonly pid: number; readonly command: string }

const runningCommands = (): readonly Running[] => {
  if (process.platform !== 'linux') return commandsFromPs()
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return [{ pid: Number(name), command }]
      } catch {
        // It ended between the two looks.
        return []
      }
    })
}

const commandsFromPs = (): readonly Running[] =>
  execFileSync('ps', ['-axo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ pid: Number.parseInt(line, 10), command: line }))

/** Whether a process is there and does more than wait to be collected by its parent. */
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

/**
 * Kills a browser and its helpers at once, as a power cut would: no page and no database hears of it.
 * Playwright starts each browser as the leader of a process group of its own.
 */
export const killBrowser = async (pid: number): Promise<void> => {
  process.kill(-pid, 'SIGKILL')
  for (let tries = 0; isAlive(pid) && tries < 100; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  if (isAlive(pid)) throw new Error(`browser ${pid} outlived SIGKILL`)
}

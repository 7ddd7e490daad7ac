export type BaseMapState = 'ok' | 'unreachable'

export type TileWatch = {
  readonly loaded: () => void
  readonly failed: () => void
  /** Tiles were asked for and nothing has come for a long time. */
  readonly silent: () => void
  /** Begins to count anew, as after the network came back. */
  readonly restart: () => void
}

/** One tile may be missing on the server; this many in a row, and none that came, mean that the base map is away. */
const ENOUGH_FAILURES = 4

/** Tells a change of state once, not once per tile. */
export const createTileWatch = (onState: (state: BaseMapState) => void): TileWatch => {
  let told: BaseMapState | undefined
  let failures = 0
  let anyLoaded = false

  const tell = (state: BaseMapState): void => {
    if (told === state) return
    told = state
    onState(state)
  }

  return {
    loaded: () => {
      failures = 0
      anyLoaded = true
      tell('ok')
    },
    failed: () => {
      failures += 1
      if (failures >= ENOUGH_FAILURES) tell('unreachable')
    },
    silent: () => {
      if (!anyLoaded) tell('unreachable')
    },
    restart: () => {
      failures = 0
      anyLoaded = false
    },
  }
}

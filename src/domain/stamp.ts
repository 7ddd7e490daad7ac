/** What the world outside gives a new record: `domain` itself knows neither the clock nor chance. */
export type Stamp = {
  readonly id: string
  /** ISO 8601 instant. */
  readonly now: string
  /** Alias or role of who does it. */
  readonly by: string
}

import type { Position } from '@/domain/geometry/geometry'

export type LocationFix = {
  readonly position: Position
  readonly accuracyM: number
}

export type LocationFailure = 'refused' | 'unavailable' | 'timeout' | 'insecure'

export type LocationDevice = {
  /** One fix, asked for now; the browser may show its question. Never rejects. */
  current(): Promise<{ ok: true; value: LocationFix } | { ok: false; failure: LocationFailure }>
}

const FAILURES: Readonly<Record<number, LocationFailure>> = { 1: 'refused', 2: 'unavailable', 3: 'timeout' }

/** A fix older than this is asked for again: people walk. */
const MAX_AGE_MS = 5_000
const TIMEOUT_MS = 12_000

export const createLocationDevice = (): LocationDevice => ({
  current: () =>
    new Promise((resolve) => {
      if (!('geolocation' in navigator) || !window.isSecureContext) {
        resolve({ ok: false, failure: window.isSecureContext ? 'unavailable' : 'insecure' })
        return
      }
      navigator.geolocation.getCurrentPosition(
        ({ coords }) =>
          resolve({
            ok: true,
            value: { position: [coords.longitude, coords.latitude], accuracyM: coords.accuracy },
          }),
        (error) => resolve({ ok: false, failure: FAILURES[error.code] ?? 'unavailable' }),
        { enableHighAccuracy: true, maximumAge: MAX_AGE_MS, timeout: TIMEOUT_MS },
      )
    }),
})

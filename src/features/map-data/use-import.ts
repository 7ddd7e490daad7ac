import { useEffect, useRef, useState } from 'react'
import type { Problem } from '@/domain/problem'
import type { ImportPreview, ReadFile } from './import-types'

type ImportState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'reading'; readonly name: string; readonly share: number }
  | { readonly phase: 'preview'; readonly name: string; readonly preview: ImportPreview }
  | { readonly phase: 'refused'; readonly name: string; readonly problems: readonly Problem[] }

const isReading = (state: ImportState, name: string): boolean =>
  state.phase === 'reading' && state.name === name

/** The course of reading a file, up to the decision. A read that was called off, or whose screen is gone, is over. */
export const useImport = (readFile: ReadFile) => {
  const [state, setState] = useState<ImportState>({ phase: 'idle' })
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  const read = async (file: File): Promise<void> => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const { name } = file
    const show = (next: ImportState): void => {
      if (!controller.signal.aborted) setState(next)
    }
    show({ phase: 'reading', name, share: 0 })
    try {
      const result = await readFile(
        file,
        // A word of progress may overtake nothing but its own reading: the worker's last one can come after the result.
        (share) => setState((now) => (isReading(now, name) ? { phase: 'reading', name, share } : now)),
        controller.signal,
      )
      show(
        result.ok
          ? { phase: 'preview', name, preview: result.value }
          : { phase: 'refused', name, problems: result.problems },
      )
    } catch {
      // The disk or the worker gave up; there is no more to say than that the file was not read.
      show({ phase: 'refused', name, problems: [] })
    }
  }

  return {
    state,
    read: (file: File) => void read(file),
    cancel: () => {
      running.current?.abort()
      setState({ phase: 'idle' })
    },
    apply: () => {
      if (state.phase !== 'preview') return
      const { name, preview } = state
      // Leaving the screen does not call it off: it was confirmed.
      running.current = undefined
      setState({ phase: 'idle' })
      preview.apply().catch(() => setState({ phase: 'refused', name, problems: [] }))
    },
  }
}

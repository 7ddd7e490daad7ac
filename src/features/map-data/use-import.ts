import { useEffect, useRef, useState } from 'react'
import type { FileChoices } from '@/domain/mapping/file-choices'
import type { Problem } from '@/domain/problem'
import type { Result } from '@/domain/result'
import type { ImportPreview, ReadFile } from './import-types'

export type PreviewState = {
  readonly phase: 'preview'
  readonly name: string
  readonly preview: ImportPreview
  /** What was decided of the file so far; the preview follows a moment later. */
  readonly choices: FileChoices
  readonly isComparing: boolean
}

type ImportState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'reading'; readonly name: string; readonly share: number }
  | PreviewState
  | { readonly phase: 'refused'; readonly name: string; readonly problems: readonly Problem[] }

const isReading = (state: ImportState, name: string): boolean =>
  state.phase === 'reading' && state.name === name

/** The course of reading a file, up to the decision. A read that was called off, or whose screen is gone, is over. */
export const useImport = (readFile: ReadFile) => {
  const [state, setState] = useState<ImportState>({ phase: 'idle' })
  const running = useRef<AbortController>(undefined)
  /** The comparison that is under way: the next one waits for it. */
  const comparing = useRef<Promise<unknown>>(Promise.resolve())
  const latest = useRef<FileChoices>({})
  useEffect(() => () => running.current?.abort(), [])

  const read = async (file: File): Promise<void> => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    latest.current = {}
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
      show(stateOf(name, result, {}))
    } catch {
      // The disk or the worker gave up; there is no more to say than that the file was not read.
      show({ phase: 'refused', name, problems: [] })
    }
  }

  const choose = (part: FileChoices): void => {
    if (state.phase !== 'preview') return
    const { name, preview } = state
    const controller = running.current
    const choices = { ...latest.current, ...part }
    latest.current = choices
    setState({ ...state, choices, isComparing: true })
    const isWanted = (): boolean => latest.current === choices && !controller?.signal.aborted
    comparing.current = comparing.current.then(async () => {
      // Somebody has chosen on meanwhile.
      if (!isWanted()) return
      const result = await preview
        .again(choices, () => undefined)
        .catch((): Result<ImportPreview> => ({ ok: false, problems: [] }))
      if (isWanted()) setState(stateOf(name, result, choices))
    })
  }

  return {
    state,
    read: (file: File) => void read(file),
    choose,
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

const stateOf = (name: string, result: Result<ImportPreview>, choices: FileChoices): ImportState =>
  result.ok
    ? { phase: 'preview', name, preview: result.value, choices, isComparing: false }
    : { phase: 'refused', name, problems: result.problems }

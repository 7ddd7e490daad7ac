import { useState } from 'react'
import { type Problem, problem } from '@/domain/problem'
import { fail, type Result } from '@/domain/result'
import { useAppStore, useServices } from '@/store/use-store'

/** "Otwórz plik mapy". What reads the file is fetched with the first one. */
export const useOpenFile = () => {
  const app = useAppStore()
  const services = useServices()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  /** Whether it was opened. */
  const open = async (file: File): Promise<boolean> => {
    setProblems([])
    const opened = await import('./open-file')
      .then(({ openFile }) => openFile(app, services, file))
      .catch((): Result<string> => fail(problem('file.unreadable', { name: file.name })))
    if (opened.ok) app.getState().go({ view: 'map', id: opened.value, tab: 'map' })
    else setProblems(opened.problems)
    return opened.ok
  }
  return { openFile: open, problems, dismiss: () => setProblems([]) }
}

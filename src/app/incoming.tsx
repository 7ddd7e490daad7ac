import { IncomingFile } from '@/features/incoming-file/incoming-file'
import type { WaitingFile } from '@/store/app-store'
import { useApp } from '@/store/use-store'
import { useOpenFile } from './use-open-file'

export type IncomingProps = { readonly waiting: WaitingFile }

/** A file from outside on its way to a map; fetched with the first one. */
export const Incoming = ({ waiting }: IncomingProps) => {
  const drop = useApp((state) => state.dropIncoming)
  const { openFile, problems } = useOpenFile()
  const onOpen = async (): Promise<void> => {
    if (await openFile(waiting.file)) drop(waiting)
  }
  return (
    <IncomingFile
      name={waiting.file.name}
      problems={problems}
      onOpen={onOpen}
      onClose={() => drop(waiting)}
    />
  )
}

import { type IncomingFile, sharedFiles, takeShareFailure } from './shared-files'

/** What an installed Chromium hands to the page that it opened for a file; not in TypeScript's DOM. */
type LaunchQueue = {
  setConsumer(consume: (launch: { readonly files?: readonly { getFile(): Promise<File> }[] }) => void): void
}

type IncomingFilesEvents = {
  readonly onFile: (incoming: IncomingFile) => void
  /** A file was meant to come, and could not be read. */
  readonly onFailure: () => void
}

/** Files that come from outside: opened with the installed app, or shared with it. */
export const followIncomingFiles = ({ onFile, onFailure }: IncomingFilesEvents): void => {
  const { launchQueue } = window as { launchQueue?: LaunchQueue }
  launchQueue?.setConsumer(({ files = [] }) => {
    for (const handle of files) {
      // The file stays where it was: there is nothing to forget.
      void handle.getFile().then((file) => onFile({ file, forget: () => undefined }), onFailure)
    }
  })
  if (takeShareFailure()) onFailure()
  void sharedFiles().then((waiting) => waiting.forEach(onFile), onFailure)
}

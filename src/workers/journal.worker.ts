import { expose } from 'comlink'
import { openDatabase } from '@/storage/database'
import { createJournalKeeper } from '@/storage/journal/journal-keeper'
import { journalledDatabase } from '@/storage/journal/journalled-database'
import { opfsFolder } from '@/storage/journal/opfs'
import { shareJournal } from '@/storage/journal/share-journal'

/** Files can be written and flushed at once in workers only. */
const journal = shareJournal({
  locks: navigator.locks,
  channel: new BroadcastChannel('okolica.journal'),
  open: async () => createJournalKeeper(await opfsFolder(), journalledDatabase(await openDatabase())),
  newId: () => crypto.randomUUID(),
})

expose(journal)

import 'fake-indexeddb/auto'
import { openIndexedDbStorage } from '@/storage/indexeddb-storage'
import { createMemoryStorage } from '@/storage/memory-storage'
import { aName, aSmallStore } from './builders'
import { describeStorage } from './contract'

describeStorage('memory', async () => createMemoryStorage())
describeStorage('IndexedDB', async () => {
  const { storage } = await openIndexedDbStorage({ name: aName(), store: aSmallStore() })
  return storage
})

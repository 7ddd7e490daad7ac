import type { AnyRecord } from '@/domain/schema/record'

/** The map as it is, bin and private places included; what an import is compared with. */
export type Present = {
  readonly byId: (id: string) => AnyRecord | undefined
  readonly bySourceId: (sourceId: string) => AnyRecord | undefined
}

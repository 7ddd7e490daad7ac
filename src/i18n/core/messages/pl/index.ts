import { problems } from './problems'

export const pl = { problems } as const

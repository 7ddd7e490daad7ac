import { problems } from './problems'

export const en = { problems } as const

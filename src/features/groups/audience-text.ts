import type { TFunction } from 'i18next'
import { FOR_WHOM } from '@/domain/schema/place'

type Known = (typeof FOR_WHOM)[number]

const isKnown = (value: string): value is Known => (FOR_WHOM as readonly string[]).includes(value)

/** Whom a group is for. A file may bring words of its own; they stand as they are. */
export const audienceText = (t: TFunction, forWhom: readonly string[]): string =>
  forWhom.map((value) => (isKnown(value) ? t(`forWhom.${value}`) : value)).join(', ')

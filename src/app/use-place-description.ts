import { useCallback } from 'react'
import type { Place } from '@/domain/schema/place'
import { useText } from '@/i18n/react/use-text'

/** "Potrzeba, Ciemna alejka, potwierdzona": how a pin is spoken. */
export const usePlaceDescription = () => {
  const { t } = useText()
  return useCallback(
    ({ kind, name, status }: Place): string =>
      [t(`common.kind.${kind}`), name, status && t(`place.status.${status}`)].filter(Boolean).join(', '),
    [t],
  )
}

import { useMediaQuery } from '@mantine/hooks'

/** Below 768 px: one column, bottom bar, sheets. The style sheets use the same width. */
export const usePhone = (): boolean =>
  useMediaQuery('(max-width: 767.98px)', false, { getInitialValueInEffect: false })

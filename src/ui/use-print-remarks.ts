import { useText } from '@/i18n/react/use-text'

type Remarks = {
  /** The filter in words, as far as it may be said. */
  readonly filter: string
  /** A filter or a search leaves something out. */
  readonly isPart: boolean
  readonly leftOut: { readonly needs: number; readonly private: number }
}

/** What a page says of what it does not show: who reads it must not take a part for the whole. */
export const usePrintRemarks = ({ filter, isPart, leftOut }: Remarks): readonly string[] => {
  const { t } = useText()
  return [
    ...(filter ? [t('print.filtered', { what: filter })] : isPart ? [t('print.filteredOtherwise')] : []),
    ...(leftOut.private > 0 ? [t('print.privateLeftOut', { count: leftOut.private })] : []),
    ...(leftOut.needs > 0 ? [t('print.needsLeftOut', { count: leftOut.needs })] : []),
  ]
}

import { ArrowLeft, CircleCheck, TriangleAlert, X } from 'lucide-react'
import { useText } from '@/i18n/react/use-text'
import type { QuickAddDraft } from '@/store/drafts'
import { useMap } from '@/store/use-store'
import { IconButton } from '@/ui/icon-button'
import classes from './quick-add-header.module.css'

type QuickAddHeaderProps = {
  readonly draft: QuickAddDraft
  readonly onBack: () => void
}

export const QuickAddHeader = ({ draft, onBack }: QuickAddHeaderProps) => {
  const { t } = useText()
  const draftSaved = useMap((state) => state.draftSaved)
  const close = useMap((state) => state.closeQuickAdd)
  const isFirst = draft.step === 'kind'
  const hasWords = Boolean(draft.name.trim() || draft.description.trim())
  const Icon = draftSaved ? CircleCheck : TriangleAlert
  return (
    <div className={classes.bar}>
      {!isFirst && <IconButton label={t('common.back')} icon={ArrowLeft} onClick={onBack} />}
      <p className={classes.title}>
        {isFirst || !draft.kind ? t('place.add.dialog') : t(`common.kind.${draft.kind}`)}
      </p>
      <p className={classes.state} data-wrong={!draftSaved || undefined}>
        <Icon aria-hidden="true" size={16} />
        <span>{draftSaved ? t('place.add.draftSaved') : t('place.add.draftUnsaved')}</span>
      </p>
      <IconButton
        label={hasWords ? t('place.add.close') : t('place.add.closeEmpty')}
        icon={X}
        onClick={close}
      />
    </div>
  )
}

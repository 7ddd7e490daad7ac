import { useText } from '@/i18n/react/use-text'
import { formatRoute } from '@/store/route'
import { useAppStore } from '@/store/use-store'
import { PageFrame } from '@/ui/page-frame'
import { PageTitle } from '@/ui/page-title'
import { type NewMapDraft, toMapDraft } from './new-map-draft'
import { NewMapForm } from './new-map-form'
import { useNewMapDraft } from './use-new-map-draft'

/** "Nowa mapa": a name is enough. */
export const NewMapScreen = () => {
  const { t } = useText()
  const store = useAppStore()
  const { draft, change, state, forget } = useNewMapDraft()

  const create = async (values: NewMapDraft): Promise<void> => {
    const created = await store.getState().createMap(toMapDraft(values))
    // The form has checked the same rules, so a refusal here is as unexpected as a failed write.
    if (!created.ok) throw new Error(created.problems.map(({ code }) => code).join())
    await forget()
    store.getState().go({ view: 'map', id: created.value, tab: 'map' })
  }

  return (
    <PageFrame back={{ href: formatRoute({ view: 'library' }), label: t('common.myMaps') }} width="narrow">
      <PageTitle lead={t('library.create.lead')}>{t('library.create.title')}</PageTitle>
      {draft && <NewMapForm draft={draft} draftState={state} onChange={change} onCreate={create} />}
    </PageFrame>
  )
}

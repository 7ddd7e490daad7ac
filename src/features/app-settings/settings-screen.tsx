import { useText } from '@/i18n/react/use-text'
import { formatRoute } from '@/store/route'
import { PageFrame } from '@/ui/page-frame'
import { PageTitle } from '@/ui/page-title'
import { SettingsPanel } from './settings-panel'
import classes from './settings-screen.module.css'

export const SettingsScreen = () => {
  const { t } = useText()
  return (
    <PageFrame back={{ href: formatRoute({ view: 'library' }), label: t('common.myMaps') }} width="narrow">
      <div className={classes.page}>
        <PageTitle lead={t('settings.lead')}>{t('settings.title')}</PageTitle>
        <SettingsPanel />
      </div>
    </PageFrame>
  )
}

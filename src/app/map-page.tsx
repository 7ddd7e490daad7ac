import { SettingsPanel } from '@/features/app-settings/settings-panel'
import { CategoriesSection } from '@/features/map-categories/categories-section'
import { MapData } from '@/features/map-data/map-data'
import { useText } from '@/i18n/react/use-text'
import type { MapTab } from '@/store/route'
import { useMap } from '@/store/use-store'
import { PageTitle } from '@/ui/page-title'
import classes from './map-page.module.css'
import { useExportFile } from './use-export-file'
import { useReadFile } from './use-read-file'

export type MapPageProps = { readonly tab: Exclude<MapTab, 'map' | 'list'> }

/** The pages beside the map; fetched when one of them is opened. */
export const MapPage = ({ tab }: MapPageProps) => (tab === 'data' ? <DataPage /> : <SettingsPage />)

const DataPage = () => {
  const exportFile = useExportFile()
  const readFile = useReadFile()
  return <MapData onExport={exportFile} readFile={readFile} />
}

const SettingsPage = () => {
  const { t } = useText()
  const id = useMap((state) => state.id)
  return (
    <div className={classes.page}>
      <PageTitle>{t('settings.title')}</PageTitle>
      <SettingsPanel mapId={id} forMap={<CategoriesSection />} />
    </div>
  )
}

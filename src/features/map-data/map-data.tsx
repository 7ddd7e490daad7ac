import { useText } from '@/i18n/react/use-text'
import { PageTitle } from '@/ui/page-title'
import { BinSection } from './bin-section'
import { DeviceSection } from './device-section'
import { ExportSection } from './export-section'
import type { ExportOptions } from './export-summary'
import { GroupsSection } from './groups-section'
import { ImportSection } from './import-section'
import type { ReadFile } from './import-types'
import classes from './map-data.module.css'

type MapDataProps = {
  /** Makes the file and hands it to the user; a rejection is said on the screen. */
  readonly onExport: (options: ExportOptions) => Promise<void>
  readonly readFile: ReadFile
}

/** The tab "Dane". */
export const MapData = ({ onExport, readFile }: MapDataProps) => {
  const { t } = useText()
  return (
    <div className={classes.page}>
      <PageTitle>{t('data.title')}</PageTitle>
      <ExportSection onExport={onExport} />
      <ImportSection readFile={readFile} />
      <GroupsSection />
      <BinSection />
      <DeviceSection />
    </div>
  )
}

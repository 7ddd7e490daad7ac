import { Button } from '@mantine/core'
import { ArchiveRestore, Trash2 } from 'lucide-react'
import { useText } from '@/i18n/react/use-text'
import { formatRoute } from '@/store/route'
import { useApp } from '@/store/use-store'
import { EmptyState } from '@/ui/empty-state'
import { PageFrame } from '@/ui/page-frame'
import { PageTitle } from '@/ui/page-title'
import classes from './library-bin-screen.module.css'
import { MapPicture } from './map-picture'
import { type MapRow, mapsInBin } from './map-row'
import { useMapActions } from './use-map-actions'

/** The bin of the library. Nothing in it is erased. */
export const LibraryBinScreen = () => {
  const { t } = useText()
  const stored = useApp((state) => state.maps)
  const maps = stored && mapsInBin(stored)
  return (
    <PageFrame back={{ href: formatRoute({ view: 'library' }), label: t('common.myMaps') }} width="narrow">
      <PageTitle lead={t('library.bin.lead')}>{t('library.bin.title')}</PageTitle>
      <div className={classes.content}>
        {maps === undefined && <p role="status">{t('common.loading')}</p>}
        {maps?.length === 0 && (
          <EmptyState icon={Trash2} title={t('library.bin.empty')}>
            {t('library.bin.emptyMore')}
          </EmptyState>
        )}
        {maps && maps.length > 0 && (
          <ul className={classes.list} aria-label={t('library.bin.list')}>
            {maps.map((map) => (
              <BinRow key={map.id} map={map} />
            ))}
          </ul>
        )}
      </div>
    </PageFrame>
  )
}

const BinRow = ({ map }: { readonly map: MapRow }) => {
  const { t, format } = useText()
  const { restore } = useMapActions()
  return (
    <li className={classes.row}>
      <MapPicture outline={map.outline} ofPeople={map.communityType === 'categorial'} />
      <div className={classes.body}>
        <div className={classes.words}>
          <h2 className={classes.title}>{map.title}</h2>
          <p className={classes.facts}>
            {map.deletedAt && t('library.bin.removedOn', { date: format.date(map.deletedAt) })} ·{' '}
            {t('common.placeCount', { count: map.placeCount })}
          </p>
        </div>
        <Button
          variant="default"
          leftSection={<ArchiveRestore aria-hidden="true" size={20} />}
          aria-label={t('library.bin.restoreNamed', { title: map.title })}
          onClick={() => void restore(map, { say: true })}
        >
          {t('common.restore')}
        </Button>
      </div>
    </li>
  )
}

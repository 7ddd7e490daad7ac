import type { Neighbourhood } from '@/domain/schema/map-records'
import { useText } from '@/i18n/react/use-text'
import type { InTurns } from '@/store/map-state'
import { useAreaCounts } from '@/store/use-area-counts'
import { useMap } from '@/store/use-store'
import { Dialog } from '@/ui/dialog'
import classes from './areas-dialog.module.css'
import { KindCounts } from './kind-counts'

export type AreasDialogProps = { readonly inTurns: InTurns }

/** "Obszary i ich miejsca": every area of the map with what it holds; each leads to its panel, each count to the list. */
export const AreasDialog = ({ inTurns }: AreasDialogProps) => {
  const { t } = useText()
  const isOpen = useMap((state) => state.isAreasOpen)
  const setOpen = useMap((state) => state.setAreasOpen)
  return (
    <Dialog opened={isOpen} title={t('area.overview.title')} size="lg" onClose={() => setOpen(false)}>
      <p className={classes.intro}>{t('area.overview.intro')}</p>
      <AreaList inTurns={inTurns} />
    </Dialog>
  )
}

const AreaList = ({ inTurns }: AreasDialogProps) => {
  const { t, format } = useText()
  const { neighbourhoods } = useMap((state) => state.snapshot)
  const tally = useAreaCounts(inTurns)
  const select = useMap((state) => state.select)
  const setOpen = useMap((state) => state.setAreasOpen)
  const areas = [...neighbourhoods.values()].sort((a, b) => format.compare(a.name, b.name))
  const show = ({ id }: Neighbourhood): void => {
    setOpen(false)
    select(id)
  }
  return (
    <ul className={classes.areas}>
      {areas.map((area) => (
        <li key={area.id} className={classes.area}>
          <div className={classes.head}>
            <button type="button" className={classes.name} dir="auto" onClick={() => show(area)}>
              {area.name}
            </button>
            <span className={classes.type}>{t(`draw.types.${area.areaType}`)}</span>
          </div>
          <KindCounts area={area} counts={tally?.of(area.id)} />
        </li>
      ))}
    </ul>
  )
}

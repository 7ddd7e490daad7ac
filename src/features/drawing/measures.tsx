import type { Sketch } from '@/domain/sketch/sketch'
import { sketchMeasures } from '@/domain/sketch/sketch-measures'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import classes from './measures.module.css'

export const Measures = ({ sketch }: { readonly sketch: Sketch }) => {
  const { t, format } = useText()
  const draftSaved = useMap((state) => state.draftSaved)
  const { areaHa, lengthM, pointCount } = sketchMeasures(sketch)
  return (
    <div role="status" className={classes.measures}>
      {sketch.shape === 'area' && (
        <p className={classes.area}>
          <span className={classes.label}>{t('draw.area')}</span>
          {areaHa > 0 ? <strong>{format.area(areaHa)}</strong> : <span>{t('draw.noArea')}</span>}
        </p>
      )}
      {sketch.shape === 'line' && (
        <p className={classes.area}>
          <span className={classes.label}>{t('draw.length')}</span>
          {lengthM > 0 ? <strong>{format.length(lengthM)}</strong> : <span>{t('draw.noLength')}</span>}
        </p>
      )}
      <p className={classes.rest}>
        {sketch.shape === 'area' && lengthM > 0 && (
          <strong>{t('draw.perimeter', { length: format.length(lengthM) })}</strong>
        )}
        <span>{t('common.pointCount', { count: pointCount })}</span>
        {!draftSaved && <span className={classes.wrong}>{t('draw.draftUnsaved')}</span>}
      </p>
    </div>
  )
}

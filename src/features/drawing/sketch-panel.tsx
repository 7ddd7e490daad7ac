import { Button, SegmentedControl } from '@mantine/core'
import { Check, ChevronLeft, ChevronRight, Crosshair, Redo2, Trash2, Undo2, X } from 'lucide-react'
import { useRef } from 'react'
import { selectNext } from '@/domain/sketch/choose-point'
import { withMode } from '@/domain/sketch/edit-paths'
import { deletePoint } from '@/domain/sketch/edit-points'
import { activePath, pointCount, SKETCH_MODES, type Sketch, type SketchMode } from '@/domain/sketch/sketch'
import { problemText } from '@/i18n/core/problem-text'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { IconButton } from '@/ui/icon-button'
import { MapPanel } from '@/ui/map-panel'
import { Message } from '@/ui/message'
import { useEscape } from '@/ui/use-escape'
import { useOpeningFocus } from '@/ui/use-opening-focus'
import { Measures } from './measures'
import classes from './sketch-panel.module.css'
import { SketchTools } from './sketch-tools'
import { hintOf, titleOf } from './sketch-words'

export type SketchPanelProps = {
  readonly sketch: Sketch
  /** A tap in the middle of the visible map: for who can't or won't tap on it. */
  readonly onActAtCentre: () => void
}

export const SketchPanel = ({ sketch, onActAtCentre }: SketchPanelProps) => {
  const { t } = useText()
  const undoPoint = useMap((state) => state.undoSketchPoint)
  const redoPoint = useMap((state) => state.redoSketchPoint)
  const finish = useMap((state) => state.finishSketch)
  const cancel = useMap((state) => state.cancelDrawing)
  const pause = useMap((state) => state.pauseDrawing)
  const heading = useRef<HTMLHeadingElement>(null)
  const problem = useMap((state) => state.sketchProblem)
  useOpeningFocus(heading, 'points')
  useEscape(pause)

  const title = t(`draw.titles.${titleOf(sketch)}`)
  return (
    <MapPanel
      label={t('draw.panel')}
      header={
        <div className={classes.card}>
          <div className={classes.top}>
            <IconButton label={t('draw.cancel')} icon={X} onClick={cancel} />
            <h2 ref={heading} tabIndex={-1} className={classes.title}>
              {title}
            </h2>
            <SketchTools sketch={sketch} />
          </div>
          <p className={classes.hint}>{t(`draw.hints.${hintOf(sketch)}`)}</p>
        </div>
      }
      footer={
        <div className={classes.actions}>
          <div className={classes.undoRedo}>
            <Button
              size="lg"
              variant="default"
              className={classes.undo}
              leftSection={<Undo2 aria-hidden="true" size={20} />}
              disabled={sketch.done.length === 0}
              onClick={undoPoint}
            >
              {t('draw.undoPoint')}
            </Button>
            <IconButton
              variant="default"
              className={classes.redo}
              label={t('draw.redoPoint')}
              icon={Redo2}
              tooltipPosition="top"
              disabled={sketch.undone.length === 0}
              onClick={redoPoint}
            />
          </div>
          <Button
            size="lg"
            className={classes.finish}
            leftSection={<Check aria-hidden="true" size={22} />}
            onClick={() => void finish()}
          >
            {t('draw.finish')}
          </Button>
          {sketch.mode !== 'adjust' && (
            <Button
              variant="subtle"
              className={classes.atCentre}
              leftSection={<Crosshair aria-hidden="true" size={22} />}
              onClick={onActAtCentre}
            >
              {t(sketch.mode === 'draw' ? 'draw.addAtCentre' : 'draw.shiftToCentre')}
            </Button>
          )}
        </div>
      }
    >
      <Choice sketch={sketch} />
      {sketch.mode === 'adjust' && <ChosenPoint sketch={sketch} onActAtCentre={onActAtCentre} />}
      <Measures sketch={sketch} />
      {problem && (
        <div className={classes.problem}>
          <Message kind="warn" role="alert">
            {problemText(t, problem)}
          </Message>
        </div>
      )}
    </MapPanel>
  )
}

const choiceLook = {
  fullWidth: true,
  classNames: {
    root: classes.choice ?? '',
    label: classes.choiceLabel ?? '',
    indicator: classes.choiceIndicator ?? '',
  },
} as const

/** What a tap does, or what is measured: each but one sketch has one choice to make. */
const Choice = ({ sketch }: { readonly sketch: Sketch }) => {
  const { t } = useText()
  const change = useMap((state) => state.changeSketch)
  if (sketch.purpose === 'measure') {
    return (
      <SegmentedControl
        {...choiceLook}
        aria-label={t('draw.measureWhat')}
        value={sketch.shape}
        onChange={(shape) => change((now) => ({ ...now, shape: shape === 'area' ? 'area' : 'line' }))}
        data={[
          { value: 'line', label: t('draw.measureLine') },
          { value: 'area', label: t('draw.measureArea') },
        ]}
      />
    )
  }
  // The first points are simply set: there is nothing yet to correct.
  if (pointCount(sketch) === 0) return null
  return (
    <SegmentedControl
      {...choiceLook}
      aria-label={t('draw.modes.label')}
      value={sketch.mode}
      onChange={(mode) => change((now) => withMode(now, mode as SketchMode))}
      data={SKETCH_MODES.map((mode) => ({ value: mode, label: t(`draw.modes.${mode}`) }))}
    />
  )
}

/** Which point is chosen, and what can be done to it without dragging. */
const ChosenPoint = ({ sketch, onActAtCentre }: SketchPanelProps) => {
  const { t } = useText()
  const change = useMap((state) => state.changeSketch)
  const { active, selected } = sketch
  const isChosen = selected !== undefined
  return (
    <div className={classes.chosen}>
      <IconButton
        label={t('draw.previousPoint')}
        icon={ChevronLeft}
        tooltipPosition="top"
        onClick={() => change((now) => selectNext(now, -1))}
      />
      {/* Always there: a region that comes with its words is often not spoken. */}
      <p role="status" className={classes.chosenName}>
        {isChosen && t('draw.pointOf', { number: selected + 1, count: activePath(sketch).points.length })}
      </p>
      <IconButton
        label={t('draw.nextPoint')}
        icon={ChevronRight}
        tooltipPosition="top"
        onClick={() => change((now) => selectNext(now, 1))}
      />
      <span className={classes.gap} />
      <IconButton
        label={t('draw.moveToCentre')}
        icon={Crosshair}
        tooltipPosition="top"
        disabled={!isChosen}
        onClick={onActAtCentre}
      />
      <IconButton
        label={t('draw.deletePoint')}
        icon={Trash2}
        tooltipPosition="top"
        disabled={!isChosen}
        onClick={() => change((now) => (isChosen ? deletePoint(now, active, selected) : now))}
      />
    </div>
  )
}

import { Button, SegmentedControl } from '@mantine/core'
import { Check, Crosshair, Redo2, Trash2, Undo2, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Position } from '@/domain/geometry/geometry'
import type { Problem } from '@/domain/problem'
import { withMode } from '@/domain/sketch/edit-paths'
import { addPoint, deletePoint, movePoint } from '@/domain/sketch/edit-points'
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
  /** The middle of the visible map: for who can't or won't tap on it. */
  readonly centre: () => Position | undefined
}

export const SketchPanel = ({ sketch, centre }: SketchPanelProps) => {
  const { t } = useText()
  const undoPoint = useMap((state) => state.undoSketchPoint)
  const redoPoint = useMap((state) => state.redoSketchPoint)
  const finish = useMap((state) => state.finishSketch)
  const cancel = useMap((state) => state.cancelDrawing)
  const pause = useMap((state) => state.pauseDrawing)
  const heading = useRef<HTMLHeadingElement>(null)
  const [problem, setProblem] = useState<Problem>()
  useOpeningFocus(heading, 'points')
  useEscape(pause)
  // What was wrong with the points is said of those points only.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other points are the reason
  useEffect(() => setProblem(undefined), [sketch.paths])

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
            onClick={() => {
              void finish().then((finished) => setProblem(finished.ok ? undefined : finished.problems[0]))
            }}
          >
            {t('draw.finish')}
          </Button>
          <AtCentre sketch={sketch} centre={centre} />
        </div>
      }
    >
      <Choice sketch={sketch} />
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

/** What can be done without touching the map: at its middle, or to the point that is chosen. */
const AtCentre = ({ sketch, centre }: SketchPanelProps) => {
  const { t } = useText()
  const change = useMap((state) => state.changeSketch)
  const { mode, active, selected } = sketch
  const atCentre = (edit: (now: Sketch, position: Position) => Sketch) => () => {
    const position = centre()
    if (position) change((now) => edit(now, position))
  }
  if (mode === 'draw') {
    return (
      <Button
        variant="subtle"
        className={classes.atCentre}
        leftSection={<Crosshair aria-hidden="true" size={22} />}
        onClick={atCentre(addPoint)}
      >
        {t('draw.addAtCentre')}
      </Button>
    )
  }
  if (mode !== 'adjust' || selected === undefined) return null
  return (
    <div className={classes.chosen}>
      <p role="status" className={classes.chosenName}>
        {t('draw.pointOf', { number: selected + 1, count: activePath(sketch).points.length })}
      </p>
      <Button
        variant="subtle"
        leftSection={<Crosshair aria-hidden="true" size={20} />}
        onClick={atCentre((now, position) => movePoint(now, active, selected, position))}
      >
        {t('draw.moveToCentre')}
      </Button>
      <Button
        variant="subtle"
        leftSection={<Trash2 aria-hidden="true" size={20} />}
        onClick={() => change((now) => deletePoint(now, active, selected))}
      >
        {t('draw.deletePoint')}
      </Button>
    </div>
  )
}

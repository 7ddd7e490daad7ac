import { Button } from '@mantine/core'
import { Check, Crosshair, Undo2, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Problem } from '@/domain/problem'
import type { Sketch } from '@/domain/sketch/is-sketch'
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

export type SketchPanelProps = {
  readonly sketch: Sketch
  readonly onAddAtCentre: () => void
}

export const SketchPanel = ({ sketch, onAddAtCentre }: SketchPanelProps) => {
  const { t } = useText()
  const undoPoint = useMap((state) => state.undoSketchPoint)
  const finish = useMap((state) => state.finishSketch)
  const cancel = useMap((state) => state.cancelDrawing)
  const pause = useMap((state) => state.pauseDrawing)
  const heading = useRef<HTMLHeadingElement>(null)
  const [problem, setProblem] = useState<Problem>()
  useOpeningFocus(heading, 'points')
  useEscape(pause)
  // What was wrong with the corners is said of those corners only.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other corners are the reason
  useEffect(() => setProblem(undefined), [sketch.points])

  const hasPoints = sketch.points.length > 0
  return (
    <MapPanel
      label={t('draw.panel')}
      header={
        <div className={classes.card}>
          <div className={classes.top}>
            <IconButton label={t('draw.cancel')} icon={X} onClick={cancel} />
            <h2 ref={heading} tabIndex={-1} className={classes.title}>
              {t('draw.title')}
            </h2>
          </div>
          <p className={classes.hint}>{t('draw.hint')}</p>
        </div>
      }
      footer={
        <div className={classes.actions}>
          <Button
            size="lg"
            variant="default"
            className={classes.undo}
            leftSection={<Undo2 aria-hidden="true" size={20} />}
            disabled={!hasPoints}
            onClick={undoPoint}
          >
            {t('draw.undoPoint')}
          </Button>
          <Button
            size="lg"
            leftSection={<Check aria-hidden="true" size={22} />}
            onClick={() => {
              const finished = finish()
              setProblem(finished.ok ? undefined : finished.problems[0])
            }}
          >
            {t('draw.finish')}
          </Button>
          <Button
            variant="subtle"
            className={classes.atCentre}
            leftSection={<Crosshair aria-hidden="true" size={22} />}
            onClick={onAddAtCentre}
          >
            {t('draw.addAtCentre')}
          </Button>
        </div>
      }
    >
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

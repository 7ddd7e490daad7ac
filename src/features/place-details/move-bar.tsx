import { Button } from '@mantine/core'
import { Check } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Problem } from '@/domain/problem'
import { problemText } from '@/i18n/core/problem-text'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { MapPanel } from '@/ui/map-panel'
import { Message } from '@/ui/message'
import { useEscape } from '@/ui/use-escape'
import { useOpeningFocus } from '@/ui/use-opening-focus'
import classes from './move-bar.module.css'

export const MoveBar = () => {
  const { t } = useText()
  const save = useMap((state) => state.saveMove)
  const cancel = useMap((state) => state.cancelTool)
  const place = useMap(({ tool, snapshot }) =>
    tool.type === 'move' ? snapshot.places.get(tool.id) : undefined,
  )
  const text = useRef<HTMLHeadingElement>(null)
  const [problem, setProblem] = useState<Problem>()
  useOpeningFocus(text, 'move')
  useEscape(cancel)
  return (
    <MapPanel label={t('map.move.label')}>
      <p className={classes.name}>{place?.name}</p>
      <h2 ref={text} tabIndex={-1} className={classes.text}>
        {place?.geometry === null ? t('area.pinText') : t('map.move.text')}
      </h2>
      {problem && (
        <Message kind="warn" role="alert">
          {problemText(t, problem)}
        </Message>
      )}
      <div className={classes.actions}>
        <Button size="lg" variant="default" onClick={cancel}>
          {t('common.cancel')}
        </Button>
        <Button
          size="lg"
          leftSection={<Check aria-hidden="true" size={22} />}
          onClick={() => {
            const saved = save()
            if (!saved.ok) setProblem(saved.problems[0])
          }}
        >
          {t('map.move.save')}
        </Button>
      </div>
    </MapPanel>
  )
}

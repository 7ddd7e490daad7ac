import { Button } from '@mantine/core'
import { ArrowLeft } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { MapPanel } from '@/ui/map-panel'
import { useEscape } from '@/ui/use-escape'
import classes from './drawing-form.module.css'

type DrawingFormProps = {
  readonly title: string
  /** Word on the main button. */
  readonly saveLabel: string
  readonly onSave: () => void
  readonly children: ReactNode
  /** Gets the focus where no field does. */
  readonly headingRef?: RefObject<HTMLHeadingElement | null>
}

/** What is asked when the shape is done; "back" leads to its points again. */
export const DrawingForm = ({ title, saveLabel, onSave, children, headingRef }: DrawingFormProps) => {
  const { t } = useText()
  const back = useMap((state) => state.backToSketch)
  useEscape(back)
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
        event.preventDefault()
        onSave()
      }}
    >
      <MapPanel
        label={title}
        role="dialog"
        size="full"
        header={
          <div className={classes.bar}>
            <h2 ref={headingRef} tabIndex={-1} className={classes.title}>
              {title}
            </h2>
          </div>
        }
        footer={
          <div className={classes.actions}>
            <Button
              size="lg"
              variant="default"
              className={classes.back}
              leftSection={<ArrowLeft aria-hidden="true" size={20} />}
              onClick={back}
            >
              {t('draw.backToPoints')}
            </Button>
            <Button size="lg" type="submit">
              {saveLabel}
            </Button>
          </div>
        }
      >
        <div className={classes.fields}>{children}</div>
      </MapPanel>
    </form>
  )
}

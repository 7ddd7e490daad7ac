import { Button, Checkbox } from '@mantine/core'
import { FileText, Globe, Printer, RectangleHorizontal, RectangleVertical } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '@/i18n/react/use-text'
import { ChoiceCards } from './choice-cards'
import { Dialog } from './dialog'
import classes from './print-dialog.module.css'
import type { Paper } from './print-sheet'

export type PrintChoice = {
  readonly version: 'working' | 'public'
  readonly paper: Paper
  /** Whether the street map or the photo lies below. */
  readonly withBaseMap: boolean
}

type PrintDialogProps = {
  readonly title: string
  readonly choice: PrintChoice
  readonly onChoice: (choice: PrintChoice) => void
  /** Nothing lies below of what is printed, or nothing could. */
  readonly hasBaseMap: boolean
  /** What is said of the page before it is printed: how much of it there is. */
  readonly children: ReactNode
  readonly onPrint: () => void
  readonly onClose: () => void
}

/** Asks for whom and on which paper; the sheet is there already, so that the browser's own print prints it too. */
export const PrintDialog = (props: PrintDialogProps) => {
  const { title, choice, onChoice, hasBaseMap, children, onPrint, onClose } = props
  const { t } = useText()
  return (
    <Dialog opened title={title} onClose={onClose}>
      <div className={classes.form}>
        <ChoiceCards<PrintChoice['version']>
          label={t('print.version')}
          value={choice.version}
          onChange={(version) => onChoice({ ...choice, version })}
          choices={[
            {
              value: 'working',
              title: t('print.working'),
              description: t('print.workingMore'),
              icon: <FileText size={24} />,
            },
            {
              value: 'public',
              title: t('print.public'),
              description: t('print.publicMore'),
              icon: <Globe size={24} />,
            },
          ]}
        />
        <ChoiceCards<Paper>
          label={t('print.paper')}
          value={choice.paper}
          onChange={(paper) => onChoice({ ...choice, paper })}
          choices={[
            { value: 'portrait', title: t('print.portrait'), icon: <RectangleVertical size={24} /> },
            { value: 'landscape', title: t('print.landscape'), icon: <RectangleHorizontal size={24} /> },
          ]}
        />
        {hasBaseMap && (
          <Checkbox
            size="md"
            label={t('print.withBaseMap')}
            checked={choice.withBaseMap}
            onChange={(event) => onChoice({ ...choice, withBaseMap: event.currentTarget.checked })}
          />
        )}
        <div role="status">{children}</div>
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button leftSection={<Printer aria-hidden="true" size={20} />} onClick={onPrint}>
            {t('print.print')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

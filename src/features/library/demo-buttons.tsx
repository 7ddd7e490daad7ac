import { Button } from '@mantine/core'
import { GraduationCap } from 'lucide-react'
import { useState } from 'react'
import { DEMO_NAMES, type DemoName } from '@/domain/demo-map'
import { useText } from '@/i18n/react/use-text'
import classes from './demo-buttons.module.css'

type DemoButtonsProps = { readonly onOpenDemo: (name: DemoName) => void | Promise<void> }

/** The example maps, one tap away. */
export const DemoButtons = ({ onOpenDemo }: DemoButtonsProps) => {
  const { t } = useText()
  const [opening, setOpening] = useState<DemoName>()

  const open = async (name: DemoName): Promise<void> => {
    setOpening(name)
    try {
      await onOpenDemo(name)
    } finally {
      setOpening(undefined)
    }
  }

  return (
    <div className={classes.buttons}>
      {DEMO_NAMES.map((name) => (
        <Button
          key={name}
          variant="default"
          justify="flex-start"
          loading={opening === name}
          // A second tap while the first is working would make a second map.
          disabled={opening !== undefined && opening !== name}
          leftSection={<GraduationCap aria-hidden="true" size={20} />}
          onClick={() => void open(name)}
        >
          {t(`library.demos.${name}`)}
        </Button>
      ))}
    </div>
  )
}

import { Switch } from '@mantine/core'
import { useText } from '@/i18n/react/use-text'
import { Message } from '@/ui/message'
import type { ImportPreview } from './import-types'

/** Names said of them; the rest is a number. */
const SHOWN = 5

type ImportTwinsProps = {
  readonly twins: ImportPreview['twins']
  readonly areTaken: boolean
  readonly onTake: (taken: boolean) => void
}

/** What is probably here already under another id: left out, unless somebody says that it is something else. */
export const ImportTwins = ({ twins, areTaken, onTake }: ImportTwinsProps) => {
  const { t } = useText()
  if (twins.count === 0 && !areTaken) return null
  const left = twins.count - Math.min(twins.names.length, SHOWN)
  return (
    <Message
      {...(twins.count > 0 ? { title: t('geo.twins.title', { count: twins.count }) } : {})}
      actions={
        <Switch
          size="md"
          label={t('geo.twins.take')}
          checked={areTaken}
          onChange={(event) => onTake(event.currentTarget.checked)}
        />
      }
    >
      {twins.count > 0 && (
        <p>
          {twins.names.slice(0, SHOWN).join(', ')}
          {left > 0 && ` ${t('geo.twins.more', { count: left })}`}
        </p>
      )}
    </Message>
  )
}

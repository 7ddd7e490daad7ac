import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '@/i18n/react/use-text'
import { Message } from './message'

type GuardNoteProps = {
  readonly text: string
  readonly findings: readonly ('phone' | 'pesel' | 'flat')[]
  readonly onMakePrivate: () => void
}

/** What a text may give away. A warning blocks nothing, and is silent about a text that was left as it is on purpose. */
export const GuardNote = ({ text, findings, onMakePrivate }: GuardNoteProps) => {
  const { t } = useText()
  const [left, setLeft] = useState<string>()
  const isShown = findings.length > 0 && left !== text
  return (
    // There from the start: a screen reader speaks only of what comes into a region it knows.
    <div role="status">
      {isShown && (
        <Message
          kind="warn"
          actions={
            <>
              {findings.some((code) => code !== 'pesel') && (
                <Button variant="default" size="sm" onClick={onMakePrivate}>
                  {t('form.guard.makePrivate')}
                </Button>
              )}
              <Button variant="default" size="sm" onClick={() => setLeft(text)}>
                {t('form.guard.leave')}
              </Button>
            </>
          }
        >
          {findings.map((code) => (
            <p key={code}>{t(`form.guard.${code}`)}</p>
          ))}
        </Message>
      )}
    </div>
  )
}

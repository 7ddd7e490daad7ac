import { useText } from '@/i18n/react/use-text'
import { useApp, useMap } from '@/store/use-store'
import { Message } from '@/ui/message'
import { Section } from './section'

/** Where the map is kept and how safe it is there. */
export const DeviceSection = () => {
  const { t } = useText()
  const storageKind = useApp((state) => state.storageKind)
  const persistence = useApp((state) => state.persistence)
  const journalState = useApp((state) => state.journalState)
  const damagedCount = useMap((state) => state.damagedCount)
  const storeDamaged = useMap((state) => state.storeDamaged)
  const isMemory = storageKind === 'memory'
  return (
    <Section title={t('data.device.heading')}>
      {storeDamaged && <Message kind="warn">{t('data.device.storeDamaged')}</Message>}
      {damagedCount > 0 && <Message kind="warn">{t('data.device.damaged', { count: damagedCount })}</Message>}
      {isMemory ? (
        <Message kind="danger">{t('data.device.memory')}</Message>
      ) : (
        <>
          <Message>{t('data.device.everything')}</Message>
          <Message kind={journalState === 'on' ? 'ok' : 'warn'}>
            {t(`data.device.journal.${journalState}`)}
          </Message>
          {persistence && (
            <Message kind={persistence === 'granted' ? 'ok' : 'warn'}>
              {t(`data.device.${persistence}`)}
            </Message>
          )}
        </>
      )}
    </Section>
  )
}

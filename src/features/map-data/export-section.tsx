import { Button } from '@mantine/core'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { useText } from '@/i18n/react/use-text'
import { ChoiceCards } from '@/ui/choice-cards'
import { Message } from '@/ui/message'
import { RadioList } from '@/ui/radio-list'
import type { ExportOptions, ExportPrecision, ExportVersion } from './export-summary'
import { Leaves } from './leaves'
import classes from './map-data.module.css'
import { Section } from './section'

type ExportSectionProps = { readonly onExport: (options: ExportOptions) => Promise<void> }

export const ExportSection = ({ onExport }: ExportSectionProps) => {
  const { t } = useText()
  const [version, setVersion] = useState<ExportVersion>('working')
  const [precision, setPrecision] = useState<ExportPrecision>('exact')
  const [phase, setPhase] = useState<'ready' | 'saving' | 'failed'>('ready')
  const save = async (): Promise<void> => {
    setPhase('saving')
    try {
      await onExport({ version, precision: version === 'public' ? precision : 'exact' })
      setPhase('ready')
    } catch {
      setPhase('failed')
    }
  }
  return (
    <Section title={t('data.export.heading')} intro={t('data.export.intro')}>
      <ChoiceCards<ExportVersion>
        label={t('data.export.version')}
        value={version}
        onChange={setVersion}
        choices={[
          { value: 'working', title: t('data.export.working'), description: t('data.export.workingHint') },
          { value: 'public', title: t('data.export.public'), description: t('data.export.publicHint') },
        ]}
      />
      {version === 'public' && (
        <RadioList<ExportPrecision>
          label={t('data.export.precision')}
          description={t('data.export.precisionHint')}
          value={precision}
          onChange={setPrecision}
          choices={[
            { value: 'exact', title: t('data.export.exact') },
            { value: '10m', title: t('data.export.metres10') },
            { value: '100m', title: t('data.export.metres100') },
          ]}
        />
      )}
      <Leaves version={version} />
      {phase === 'failed' && (
        <Message kind="danger" role="alert">
          {t('data.export.failed')}
        </Message>
      )}
      <Button
        size="lg"
        className={classes.main}
        loading={phase === 'saving'}
        leftSection={<Download aria-hidden="true" size={22} />}
        onClick={() => void save()}
      >
        {version === 'public' ? t('data.export.savePublic') : t('data.export.saveWorking')}
      </Button>
    </Section>
  )
}

import { Button } from '@mantine/core'
import { ArrowUpRight, Download, Shield } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { ChoiceCards } from '@/ui/choice-cards'
import { Message } from '@/ui/message'
import { RadioList } from '@/ui/radio-list'
import {
  countByVisibility,
  type ExportOptions,
  type ExportPrecision,
  type ExportVersion,
  leaving,
  staying,
  type VisibilityCounts,
} from './export-summary'
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

/** What goes out of the team and what does not, before anything does. */
const Leaves = ({ version }: { readonly version: ExportVersion }) => {
  const { t } = useText()
  const snapshot = useMap((state) => state.snapshot)
  const counts = useMemo(() => countByVisibility(snapshot.places.values()), [snapshot])
  return (
    <div className={classes.leaves}>
      <div className={classes.card}>
        <h3 className={classes.cardTitle}>
          <ArrowUpRight aria-hidden="true" size={20} />
          {t('data.export.goes')}
        </h3>
        <ul className={classes.lines}>
          <Goes version={version} counts={counts} areaCount={snapshot.neighbourhoods.size} />
        </ul>
        <p className={classes.small}>
          {version === 'public' ? t('data.export.publicFields') : t('data.export.workingFields')}
        </p>
      </div>
      <div className={classes.card}>
        <h3 className={classes.cardTitle}>
          <Shield aria-hidden="true" size={20} />
          {t('data.export.stays')}
        </h3>
        <ul className={classes.lines}>
          <Stays version={version} counts={counts} />
        </ul>
      </div>
    </div>
  )
}

type LineProps = { readonly version: ExportVersion; readonly counts: VisibilityCounts }

const Goes = ({ version, counts, areaCount }: LineProps & { readonly areaCount: number }) => {
  const { t } = useText()
  const going = leaving(version)
  if (areaCount === 0 && going.every((visibility) => counts[visibility] === 0)) {
    return <li>{t('data.export.nothing')}</li>
  }
  return (
    <>
      {counts.public > 0 && <li>{t('data.export.publicPlaces', { count: counts.public })}</li>}
      {going.includes('internal') && counts.internal > 0 && (
        <li>{t('data.export.internalPlaces', { count: counts.internal })}</li>
      )}
      {areaCount > 0 && <li>{t('common.areaCount', { count: areaCount })}</li>}
    </>
  )
}

const Stays = ({ version, counts }: LineProps) => {
  const { t } = useText()
  const kept = staying(version)
  if (kept.every((visibility) => counts[visibility] === 0)) return <li>{t('data.export.nothingStays')}</li>
  return (
    <>
      {kept.includes('internal') && counts.internal > 0 && (
        <li>{t('data.export.internalStay', { count: counts.internal })}</li>
      )}
      {counts.private > 0 && <li>{t('data.export.privateStay', { count: counts.private })}</li>}
    </>
  )
}

import { Button } from '@mantine/core'
import { Users } from 'lucide-react'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { Section } from './section'

export const GroupsSection = () => {
  const { t } = useText()
  const openGroups = useMap((state) => state.setOpenGroups)
  return (
    <Section title={t('groups.title')} intro={t('groups.intro')}>
      <div>
        <Button
          variant="default"
          leftSection={<Users aria-hidden="true" size={20} />}
          onClick={() => openGroups({})}
        >
          {t('groups.manage')}
        </Button>
      </div>
    </Section>
  )
}

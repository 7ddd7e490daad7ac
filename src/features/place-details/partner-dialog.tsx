import { Button, NativeSelect } from '@mantine/core'
import { Check, Link2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { addPartnerOf, suggestedPartner } from '@/domain/change/add-partner-of'
import type { Place } from '@/domain/schema/place'
import { categoryWord } from '@/i18n/core/place-words'
import { useText } from '@/i18n/react/use-text'
import { useCatalogue } from '@/store/use-catalogue'
import { useStamp } from '@/store/use-stamp'
import { useMap } from '@/store/use-store'
import { Dialog } from '@/ui/dialog'
import classes from './step-dialog.module.css'

type PartnerDialogProps = {
  readonly place: Place
  readonly opened: boolean
  readonly onClose: () => void
}

/** "Jest też partnerem": adds the partner that a place is at the same time, or leads to one that is there. */
export const PartnerDialog = ({ place, opened, onClose }: PartnerDialogProps) => {
  const { t } = useText()
  return (
    <Dialog opened={opened} title={t('links.partner')} onClose={onClose}>
      <PartnerForm place={place} onClose={onClose} />
    </Dialog>
  )
}

const PartnerForm = ({ place, onClose }: Omit<PartnerDialogProps, 'opened'>) => {
  const { t, language } = useText()
  const stamp = useStamp()
  const catalogue = useCatalogue()
  const act = useMap((state) => state.act)
  const startLink = useMap((state) => state.startLink)
  const [category, setCategory] = useState(() => suggestedPartner(place, catalogue))

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const made = addPartnerOf(place, category, stamp(), stamp(), catalogue)
    if (!made.ok) return
    onClose()
    act(made.value)
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <p className={classes.intro}>{t('links.partnerIntro')}</p>
      <NativeSelect
        label={t('links.partnerCategory')}
        value={category}
        onChange={(event) => setCategory(event.currentTarget.value)}
        data={catalogue.choices('partner', category).map((info) => ({
          value: info.id,
          label: categoryWord(t, language, info),
        }))}
      />
      <div className={classes.actions}>
        <Button
          size="lg"
          variant="default"
          leftSection={<Link2 aria-hidden="true" size={20} />}
          onClick={() => {
            onClose()
            startLink(place.id, { meaning: 'also_partner', way: 'from' })
          }}
        >
          {t('links.choosePartner')}
        </Button>
        <Button size="lg" type="submit" leftSection={<Check aria-hidden="true" size={22} />}>
          {t('links.addPartner')}
        </Button>
      </div>
    </form>
  )
}

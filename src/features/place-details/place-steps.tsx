import { Button } from '@mantine/core'
import { Handshake, Sprout } from 'lucide-react'
import { useState } from 'react'
import type { Place } from '@/domain/schema/place'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { hasPartner } from './has-partner'
import { PartnerDialog } from './partner-dialog'
import classes from './place-links.module.css'
import { PromoteDialog } from './promote-dialog'

/** What else can come of a place: an observation becomes something to act on, an institution a partner as well. */
export const PlaceSteps = ({ place }: { readonly place: Place }) => {
  const { t } = useText()
  const [isOpen, setOpen] = useState(false)
  const isPartner = useMap(({ snapshot }) => hasPartner(place, snapshot))
  const canBePartner = (place.kind === 'resource' || place.kind === 'club') && !isPartner
  if (place.kind !== 'observation' && !canBePartner) return null
  const Dialog = canBePartner ? PartnerDialog : PromoteDialog
  const Icon = canBePartner ? Handshake : Sprout
  return (
    <div className={classes.actions}>
      <Button
        variant="default"
        leftSection={<Icon aria-hidden="true" size={20} />}
        onClick={() => setOpen(true)}
      >
        {canBePartner ? t('links.partner') : t('form.promote')}
      </Button>
      <Dialog place={place} opened={isOpen} onClose={() => setOpen(false)} />
    </div>
  )
}

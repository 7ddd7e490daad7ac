import { Combine, Ellipsis, Scissors, Spline } from 'lucide-react'
import { type RefObject, useState } from 'react'
import type { Neighbourhood } from '@/domain/schema/map-records'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { IconButton } from '@/ui/icon-button'
import { lazyPart } from '@/ui/lazy-part'
import { Menu, MenuItem } from '@/ui/menu'
import type { JoinDialogProps } from './join-dialog'

const JoinDialog = lazyPart<JoinDialogProps>(async () => (await import('./join-dialog')).JoinDialog)

type AreaMenuProps = {
  readonly area: Neighbourhood
  readonly buttonRef: RefObject<HTMLButtonElement | null>
}

/** What can be done with the shape of an area. */
export const AreaMenu = ({ area, buttonRef }: AreaMenuProps) => {
  const { t } = useText()
  const reshape = useMap((state) => state.startReshape)
  const split = useMap((state) => state.startSplit)
  const isAlone = useMap((state) => state.snapshot.neighbourhoods.size < 2)
  const [isJoining, setJoining] = useState(false)
  return (
    <>
      <Menu
        side="top"
        buttonRef={buttonRef}
        button={(props) => (
          <IconButton
            {...props}
            variant="default"
            label={t('draw.moreArea')}
            icon={Ellipsis}
            tooltipPosition="top"
          />
        )}
      >
        <MenuItem icon={Spline} onChoose={() => reshape(area.id)}>
          {t('draw.editBoundary')}
        </MenuItem>
        <MenuItem icon={Scissors} onChoose={() => split(area.id)}>
          {t('draw.split')}
        </MenuItem>
        {!isAlone && (
          <MenuItem icon={Combine} onChoose={() => setJoining(true)}>
            {t('draw.join')}
          </MenuItem>
        )}
      </Menu>
      {!isAlone && (
        <JoinDialog
          opened={isJoining}
          area={area}
          returnFocusTo={buttonRef}
          onClose={() => setJoining(false)}
        />
      )}
    </>
  )
}

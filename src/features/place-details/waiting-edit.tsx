import { Button } from '@mantine/core'
import { PencilLine } from 'lucide-react'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { Message } from '@/ui/message'
import classes from './waiting-edit.module.css'

/** Says that the form of this place was left with words in it. */
export const WaitingEdit = ({ id }: { readonly id: string }) => {
  const { t } = useText()
  const isWaiting = useMap(({ editsAside }) => editsAside.some((draft) => draft.id === id))
  const start = useMap((state) => state.startEdit)
  const drop = useMap((state) => state.dropEditAside)
  if (!isWaiting) return null
  return (
    <div className={classes.waiting}>
      <Message
        icon={PencilLine}
        actions={
          <>
            <Button size="sm" onClick={() => start(id)}>
              {t('form.continue')}
            </Button>
            <Button size="sm" variant="default" onClick={() => drop(id)}>
              {t('form.drop')}
            </Button>
          </>
        }
      >
        {t('form.waiting')}
      </Message>
    </div>
  )
}

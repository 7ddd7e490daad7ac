import { CircleCheck, CircleDashed, CircleSlash, Globe, Lock, type LucideIcon, Users } from 'lucide-react'
import { type PinOutline, pinState } from '@/domain/pins/pin-state'
import type { Place, Visibility } from '@/domain/schema/place'
import { statusWord } from '@/i18n/core/place-words'
import { useText } from '@/i18n/react/use-text'
import { useServices } from '@/store/use-store'
import { Tag } from '@/ui/tag'
import classes from './place-tags.module.css'

const STATE_ICONS: Readonly<Record<PinOutline, LucideIcon>> = {
  solid: CircleCheck,
  dashed: CircleDashed,
  hatched: CircleSlash,
}
const VISIBILITY_ICONS: Readonly<Record<Visibility, LucideIcon>> = {
  public: Globe,
  internal: Users,
  private: Lock,
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** State and visibility, as the pin's outline and badge say them. */
export const PlaceTags = ({ place }: { readonly place: Place }) => {
  const { t } = useText()
  const { clock } = useServices()
  return (
    <div className={classes.tags}>
      {place.status && (
        <Tag icon={STATE_ICONS[pinState(place, clock()).outline]}>
          {capital(statusWord(t, place.kind, place.status))}
        </Tag>
      )}
      <Tag icon={VISIBILITY_ICONS[place.visibility]}>{t(`place.visibility.${place.visibility}`)}</Tag>
    </div>
  )
}

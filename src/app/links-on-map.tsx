import { useMemo } from 'react'
import { linkLine } from '@/domain/relations/link-line'
import { readLinks } from '@/domain/relations/read-links'
import { useText } from '@/i18n/react/use-text'
import { LinkLayer, type LinkLine } from '@/map/link-layer'
import type { Insets } from '@/map/map-types'
import { NO_INSETS } from '@/map/visible-centre'
import { useMap } from '@/store/use-store'

export type LinksOnMapProps = { readonly insets: Insets | undefined }

/** The links of the selected place as lines on the map. */
export const LinksOnMap = ({ insets = NO_INSETS }: LinksOnMapProps) => {
  const { t } = useText()
  const snapshot = useMap((state) => state.snapshot)
  const place = useMap((state) => state.snapshot.places.get(state.selectedId ?? ''))
  const lines = useMemo((): readonly LinkLine[] => {
    if (!place?.geometry) return []
    const { geometry } = place
    const links = readLinks(place, snapshot.relationsOf(place.id), (id) => snapshot.places.get(id))
    return links.flatMap(({ other, way, meaning, relation }) => {
      if (other.type !== 'place' || !other.geometry) return []
      const [from, to] =
        way === 'to' ? linkLine(geometry, other.geometry) : linkLine(other.geometry, geometry)
      // Two roles of one institution stand on one spot.
      if (from[0] === to[0] && from[1] === to[1]) return []
      return [{ key: relation.id, from, to, relation: relation.relation, label: t(`links.line.${meaning}`) }]
    })
  }, [place, snapshot, t])
  return <LinkLayer lines={lines} insets={insets} />
}

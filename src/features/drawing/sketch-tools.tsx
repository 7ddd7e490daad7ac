import { CircleDashed, Ellipsis, Link2, Magnet, SquarePlus, Trash2 } from 'lucide-react'
import { startPath } from '@/domain/sketch/edit-paths'
import { removePath } from '@/domain/sketch/edit-points'
import { ownPaths, type Sketch } from '@/domain/sketch/sketch'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { IconButton } from '@/ui/icon-button'
import { Menu, MenuCheck, MenuItem } from '@/ui/menu'

/** What is needed now and then: another part, a hole, whether points snap. */
export const SketchTools = ({ sketch }: { readonly sketch: Sketch }) => {
  const { t } = useText()
  const change = useMap((state) => state.changeSketch)
  const { shape, purpose } = sketch
  const hasShape = ownPaths(sketch).some(({ points }) => points.length > 0)
  const hasParts = shape !== 'points' && purpose !== 'measure' && purpose !== 'split'
  const hasNeighbours = sketch.paths.some(({ follows }) => follows)
  return (
    <Menu button={(props) => <IconButton {...props} label={t('draw.more')} icon={Ellipsis} />}>
      {hasParts && hasShape && (
        <>
          {shape === 'area' && (
            <MenuItem icon={CircleDashed} onChoose={() => change((now) => startPath(now, true))}>
              {t('draw.cutHole')}
            </MenuItem>
          )}
          <MenuItem icon={SquarePlus} onChoose={() => change((now) => startPath(now))}>
            {t(shape === 'area' ? 'draw.addPart' : 'draw.addLine')}
          </MenuItem>
          {ownPaths(sketch).length > 1 && (
            <MenuItem icon={Trash2} onChoose={() => change((now) => removePath(now, now.active))}>
              {t('draw.removePart')}
            </MenuItem>
          )}
        </>
      )}
      <MenuCheck
        icon={Magnet}
        checked={sketch.snaps}
        onChange={(snaps) => change((now) => ({ ...now, snaps }))}
      >
        {t('draw.snaps')}
      </MenuCheck>
      {hasNeighbours && (
        <MenuCheck
          icon={Link2}
          checked={sketch.shares}
          onChange={(shares) => change((now) => ({ ...now, shares }))}
        >
          {t('draw.shares')}
        </MenuCheck>
      )}
    </Menu>
  )
}

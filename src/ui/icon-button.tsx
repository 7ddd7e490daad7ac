import { ActionIcon, type ActionIconProps, Tooltip } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import type { ComponentPropsWithRef } from 'react'

type IconButtonProps = Omit<ComponentPropsWithRef<'button'>, 'color' | 'children' | 'aria-label'> & {
  /** Accessible name and tooltip. It does not change with state; state is in `aria-pressed` or `aria-expanded`. */
  readonly label: string
  readonly icon: LucideIcon
  readonly iconSize?: number
  /** `subtle` on a surface, `default` with an outline. */
  readonly variant?: 'subtle' | 'default' | 'filled'
  readonly tooltipPosition?: 'top' | 'bottom' | 'left' | 'right'
} & Pick<ActionIconProps, 'loading'>

/** A well-known sign as a button: 44 px, 48 for fingers. Works as the target of a Mantine `Menu`. */
export const IconButton = (props: IconButtonProps) => {
  const {
    label,
    icon: Icon,
    iconSize = 22,
    variant = 'subtle',
    tooltipPosition = 'bottom',
    ...button
  } = props
  return (
    <Tooltip label={label} position={tooltipPosition}>
      <ActionIcon variant={variant} aria-label={label} {...button}>
        <Icon aria-hidden="true" size={iconSize} />
      </ActionIcon>
    </Tooltip>
  )
}

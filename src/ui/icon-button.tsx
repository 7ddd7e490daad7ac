import { ActionIcon, type ActionIconProps } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import { type ComponentPropsWithRef, useEffect } from 'react'
import type { Side } from './beside'
import { listenForTooltips } from './tooltip'

type IconButtonProps = Omit<ComponentPropsWithRef<'button'>, 'color' | 'children' | 'aria-label'> & {
  /** Accessible name and tooltip. It does not change with state; state is in `aria-pressed` or `aria-expanded`. */
  readonly label: string
  readonly icon: LucideIcon
  readonly iconSize?: number
  /** `subtle` on a surface, `default` with an outline. */
  readonly variant?: 'subtle' | 'default' | 'filled'
  readonly tooltipPosition?: Side
} & Pick<ActionIconProps, 'loading'>

/** A well-known sign as a button: 44 px, 48 for fingers. Works as the button of a `Menu`. */
export const IconButton = (props: IconButtonProps) => {
  const {
    label,
    icon: Icon,
    iconSize = 22,
    variant = 'subtle',
    tooltipPosition = 'bottom',
    ...button
  } = props
  useEffect(listenForTooltips, [])
  return (
    <ActionIcon
      variant={variant}
      aria-label={label}
      data-tooltip={label}
      data-tooltip-side={tooltipPosition}
      {...button}
    >
      <Icon aria-hidden="true" size={iconSize} />
    </ActionIcon>
  )
}

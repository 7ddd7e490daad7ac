import type { ComponentProps } from 'react'
import classes from './tick-box.module.css'

/** A box to tick that fills its cell, so that a finger need not aim. */
export const TickBox = (props: Omit<ComponentProps<'input'>, 'type' | 'className'>) => (
  <label className={classes.room}>
    <input type="checkbox" className={classes.box} {...props} />
  </label>
)

import { type ReactNode, useId } from 'react'
import classes from './map-data.module.css'

type SectionProps = { readonly title: string; readonly intro?: string; readonly children: ReactNode }

export const Section = ({ title, intro, children }: SectionProps) => {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id} className={classes.heading}>
        {title}
      </h2>
      {intro && <p className={classes.intro}>{intro}</p>}
      {children}
    </section>
  )
}

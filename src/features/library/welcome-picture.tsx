import classes from './welcome-picture.module.css'

/** An area drawn by hand with a resource, a need, a partner and a club in it. Pure decoration. */
export const WelcomePicture = () => (
  <svg className={classes.picture} viewBox="0 0 360 300" aria-hidden="true">
    <rect x="-400" y="-300" width="1160" height="900" className={classes.ground} />
    <g className={classes.green}>
      <path d="M150 96l74-16 14 66-76 16z" />
      <path d="M-400 296L74 200l18 110 20 300H-400z" />
    </g>
    <path className={classes.water} d="M330-300v290c-18 60 14 98-2 158s6 98-10 162v290" />
    <g className={classes.casing}>
      <path d="M-400 176-10 88C90 66 240 40 370 22l390-56" />
      <path d="M-130-300C-110-60-60 180-40 600" />
      <path d="M470-300C490-60 520 180 560 600" />
      <path d="M72-310 92-10c6 90 26 210 40 320l40 290" />
      <path d="M-400 280-10 200c100-20 260-44 380-72l390-94" />
      <path d="M206-300 236-10c10 90 30 220 44 320l40 290" />
    </g>
    <g className={classes.street}>
      <path d="M-400 176-10 88C90 66 240 40 370 22l390-56" />
      <path d="M-130-300C-110-60-60 180-40 600" />
      <path d="M470-300C490-60 520 180 560 600" />
      <path d="M72-310 92-10c6 90 26 210 40 320l40 290" />
      <path d="M-400 280-10 200c100-20 260-44 380-72l390-94" />
      <path d="M206-300 236-10c10 90 30 220 44 320l40 290" />
    </g>
    <g className={classes.area}>
      <path d="M46 104 118 52l146-14 46 106-62 104-150 22-70-84Z" />
      <path d="M46 104 118 52l146-14 46 106-62 104-150 22-70-84Z" />
    </g>
    <g className={classes.pins}>
      <circle cx="180" cy="116" r="19" fill="var(--resource)" />
      <circle cx="84" cy="150" r="16" fill="var(--resource)" />
      <path d="M226 168l22 38h-44z" fill="var(--need)" />
      <rect x="112" y="196" width="34" height="34" rx="4" fill="var(--partner)" />
      <path d="M262 78l18 10v21l-18 10-18-10V88z" fill="var(--club)" />
    </g>
  </svg>
)

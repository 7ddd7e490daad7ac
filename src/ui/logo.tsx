type LogoProps = { readonly size?: number }

/** A neighbourhood drawn by hand, with something that is there and something that is missing. */
export const Logo = ({ size = 30 }: LogoProps) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
    <path
      d="M4 12.5 14 4l13 4.5L29 21 18 28.5 5 24Z"
      fill="none"
      stroke="var(--primary)"
      strokeWidth="2.6"
      strokeLinejoin="round"
      strokeDasharray="6.4 3"
    />
    <circle cx="12" cy="15" r="4" fill="var(--resource)" />
    <path d="M21.5 11.5 26 19h-9Z" fill="var(--need)" />
  </svg>
)

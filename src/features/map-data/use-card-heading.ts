import { type RefObject, useEffect, useRef } from 'react'
import { useOpeningFocus } from '@/ui/use-opening-focus'

/** The heading of what has come in place of something else: focused, and in sight even where that was longer than a screen. */
export const useCardHeading = (subject: string): RefObject<HTMLHeadingElement | null> => {
  const heading = useRef<HTMLHeadingElement>(null)
  useOpeningFocus(heading, subject)
  useEffect(() => {
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return heading
}

import { useLayoutEffect, useState } from 'react'

/** In CSS pixels; follows the size of letters, as the style sheets do. */
export const useRowHeight = (rem: number): number => {
  const [letter, setLetter] = useState(letterHeight)
  useLayoutEffect(() => {
    const read = (): void => setLetter(letterHeight())
    addEventListener('resize', read)
    return () => removeEventListener('resize', read)
  }, [])
  return Math.round(letter * rem)
}

const letterHeight = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

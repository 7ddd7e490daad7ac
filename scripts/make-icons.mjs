// @ts-check
/** `npm run icons`: draws public/icons/*.png from public/icons/logo.svg. Run it after the logo has changed. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { chromiumArguments, findChromium } from './find-chromium.mjs'
import { PROJECT } from './support/paths.mjs'

const ICONS = join(PROJECT, 'public/icons')
const LOGO = readFileSync(join(ICONS, 'logo.svg'), 'utf8')

/** The logo without its title and rounded ground. */
const sign = /<g id="sign">[\s\S]*<\/g>/.exec(LOGO)?.[0]
if (!sign) throw new Error('public/icons/logo.svg has no <g id="sign">')

/**
 * @param {number} scale of the sign around its centre
 * @param {string} ground a rectangle or nothing
 * @param {string} shapes
 */
const drawing = (scale, ground, shapes) => `
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" style="display:block;width:100vw;height:100vh">
    ${ground}<g transform="translate(16 16) scale(${scale}) translate(-16.25 -16.25)">${shapes}</g>
  </svg>`

const FULL = '<rect width="32" height="32" fill="#F2F5F7"/>'
const ROUND = '<rect width="32" height="32" rx="7" fill="#F2F5F7"/>'
/** Systems colour it themselves and read only the opacity. */
const oneColour = sign.replaceAll(/#[0-9A-F]{6}/g, '#FFFFFF')

const IMAGES = [
  { file: 'icon-192.png', size: 192, svg: drawing(0.92, ROUND, sign) },
  { file: 'icon-512.png', size: 512, svg: drawing(0.92, ROUND, sign) },
  // A system may cut a maskable icon down to a circle of 80 % of its width.
  { file: 'icon-maskable-512.png', size: 512, svg: drawing(0.68, FULL, sign) },
  { file: 'icon-monochrome-512.png', size: 512, svg: drawing(0.92, '', oneColour) },
  // iOS rounds the corners itself and shows transparency as black.
  { file: 'apple-touch-icon.png', size: 180, svg: drawing(0.82, FULL, sign) },
]

const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArguments() })
try {
  for (const { file, size, svg } of IMAGES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    await page.setContent(`<!doctype html><body style="margin:0">${svg}</body>`)
    writeFileSync(join(ICONS, file), await page.screenshot({ omitBackground: true }))
    await page.close()
    console.log(file)
  }
} finally {
  await browser.close()
}

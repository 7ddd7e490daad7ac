// @ts-check
import { imageMark, renderGuide } from './render-guide.mjs'

/**
 * Makes a module of the guide's Markdown, with its pictures as files of the app: both are in the precache and there
 * without a network.
 * @returns {import('vite').Plugin}
 */
export const guide = () => ({
  name: 'okolica:guide',
  enforce: 'pre',
  transform: {
    filter: { id: /\/docs\/pl\/[\w-]+\.md$/ },
    handler(markdown) {
      const { html, contents, images } = renderGuide(markdown)
      const imports = images.map(
        (image, n) => `import image${n} from ${JSON.stringify(`./${image}?no-inline`)}`,
      )
      const addresses = images.map((_, n) => `.replace('${imageMark(n)}', image${n})`).join('')
      return {
        code: [
          ...imports,
          `export const html = ${JSON.stringify(html)}${addresses}`,
          `export const contents = ${JSON.stringify(contents)}`,
        ].join('\n'),
        map: null,
        moduleType: 'js',
      }
    },
  },
})

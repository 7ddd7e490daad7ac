// @ts-check
/** Makes HTML of a page of the guide: one source for GitHub and for the app. */
import { Marked } from 'marked'

/** @typedef {{ readonly id: string, readonly level: number, readonly text: string }} GuideHeading */
/**
 * @typedef {object} GuideText
 * @property {string} html pictures have the address `imageMark(n)`
 * @property {readonly GuideHeading[]} contents headings of the second and third level
 * @property {readonly string[]} images addresses of the pictures as they are written
 * @property {readonly string[]} links addresses of the links as they are written
 */

/** @param {number} n */
export const imageMark = (n) => `guide-image:${n}`

/** @param {string} text */
const plain = (text) => text.replace(/<[^>]+>/g, '').replace(/&[a-z]+;|&#\d+;/g, ' ')

/** As GitHub does it, so that links within the page work in both. @param {string} text */
const slugOf = (text) =>
  plain(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-')

/** @param {string} text */
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/**
 * @param {string} markdown
 * @returns {GuideText}
 */
export const renderGuide = (markdown) => {
  /** @type {GuideHeading[]} */
  const contents = []
  /** @type {string[]} */
  const images = []
  /** @type {string[]} */
  const links = []
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const words = this.parser.parseInline(tokens)
        const id = slugOf(words)
        if (depth > 1) contents.push({ id, level: depth, text: plain(words) })
        // The page of the app has a title of its own.
        return depth === 1 ? '' : `<h${depth} id="${id}" tabindex="-1">${words}</h${depth}>\n`
      },
      image({ href, text, title }) {
        images.push(href)
        const kind = title ? ` data-kind="${escaped(title)}"` : ''
        return `<img src="${imageMark(images.length - 1)}" alt="${escaped(text)}"${kind} loading="lazy">`
      },
      link({ href, tokens }) {
        links.push(href)
        const outside = href.startsWith('#') ? '' : ' target="_blank" rel="noreferrer"'
        return `<a href="${escaped(href)}"${outside}>${this.parser.parseInline(tokens)}</a>`
      },
    },
  })
  const html = /** @type {string} */ (marked.parse(markdown, { async: false }))
    // A wide table is moved sideways by itself, also with the keys.
    .replace(/<table>/g, '<div class="guide-table" tabindex="0" role="group" aria-label="Tabela"><table>')
    .replace(/<\/table>/g, '</table></div>')
  return { html, contents, images, links }
}

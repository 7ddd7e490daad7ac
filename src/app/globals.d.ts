/** Filled in by the build from package.json. */
declare const __APP_VERSION__: string

/** The guide, made of Markdown by scripts/support/guide-plugin. */
declare module '*.md' {
  export const html: string
  export const contents: readonly { readonly id: string; readonly level: number; readonly text: string }[]
}

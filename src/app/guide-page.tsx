import { contents, html } from '@docs/pl/przewodnik.md'
import { GuideScreen } from '@/features/guide/guide-screen'

const GUIDE = { html, contents }

export type GuidePageProps = { readonly mapId: string | undefined }

/** Hands the text to its screen; fetched when it is opened. */
export const GuidePage = ({ mapId }: GuidePageProps) => <GuideScreen guide={GUIDE} mapId={mapId} />

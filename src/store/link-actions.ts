import type { MapActions } from './map-state'
import type { MapTools } from './map-tools'

type LinkActions = Pick<
  MapActions,
  | 'act'
  | 'startLink'
  | 'changeLink'
  | 'pickLinkEnd'
  | 'linkEndPicked'
  | 'closeLink'
  | 'setOpenGroups'
  | 'showLinks'
>

/** Linking what is on the map. What a link is, the screens that are fetched for it know. */
export const linkActions = ({ get, set, commit, notify }: MapTools): LinkActions => ({
  act: (change) => {
    commit(change)
    notify({ code: 'done', note: change.note, undo: true })
  },
  startLink: (subjectId, way) =>
    set({ linking: { subjectId, note: '', ...(way ? { way } : {}) }, notice: undefined }),
  changeLink: (fields) => {
    const { linking } = get()
    if (linking) set({ linking: { ...linking, ...fields } })
  },
  pickLinkEnd: () => set({ tool: { type: 'link' } }),
  linkEndPicked: (otherId) => {
    get().changeLink({ otherId })
    set({ tool: { type: 'browse' } })
  },
  closeLink: () => set({ linking: undefined }),
  setOpenGroups: (openGroups) => set({ openGroups }),
  showLinks: (showsLinks) => set({ showsLinks }),
})

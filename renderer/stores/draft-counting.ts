import { defineStore } from 'pinia'
import { useLink } from '../link/link.ts'
import { useDraft } from './draft.ts'

/** Pages that were counted come onto the screen together, so often, in milliseconds. */
const calm = 250

/** The pages of files that came with a draft: the host counts them once somebody looks, and each is told when it is known. */
export const useDraftCounting = defineStore('draft-counting', () => {
  const link = useLink()
  const inHand = useDraft()
  let pause: ReturnType<typeof setTimeout> | undefined

  async function begin(): Promise<void> {
    const { view } = inHand
    if (view?.kept.some(isUncounted)) await link.call('draft.measures', { draft: view.id })
  }

  link.on('draft.measured', ({ draft, sha256 }) => {
    const { view } = inHand
    const file = view?.id === draft ? view.kept.find(each => each.sha256 === sha256) : undefined
    if (!file || !isUncounted(file)) return
    pause ??= setTimeout(() => {
      pause = undefined
      void inHand.refresh()
    }, calm)
  })
  return { begin }
})

const isUncounted = ({ pages, mediaType }: { pages: number | null; mediaType: string }): boolean =>
  pages === null && (mediaType === 'application/pdf' || mediaType.startsWith('image/'))

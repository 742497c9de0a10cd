import { ref, shallowRef, type Ref } from 'vue'
import type { ListedFolder, Outlet } from '#shared/contract/draft-copy-views.ts'
import type { Link } from '#shared/contract/link.ts'
import type { Refusal } from '#shared/contract/refusal.ts'

/** Where files may go to: the sticks that are plugged in, and a folder that is looked for. @param refusal where it is said what went wrong */
export function outletChoice(link: Link, refusal: Ref<Refusal | undefined>) {
  /** As it was chosen or typed. */
  const folder = ref('')
  const outlets = shallowRef<readonly Outlet[]>()
  /** The folder that is looked through. */
  const listed = shallowRef<ListedFolder>()
  const notListed = ref<Refusal>()
  let listing = 0

  async function findOutlets(): Promise<void> {
    const answer = await link.call('outlet.list', {})
    if (answer.ok) outlets.value = answer.value.outlets
    else refusal.value = answer.refusal
  }

  /** One that may not be looked into leaves what was listed before. @param path empty for where one begins @returns whether it is listed */
  async function list(path: string): Promise<boolean> {
    const mine = (listing += 1)
    const answer = await link.call('outlet.folders', { folder: path })
    if (mine !== listing) return true
    notListed.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) listed.value = answer.value
    return answer.ok
  }

  /** Begins at the folder that was chosen before, where that can be looked into. */
  async function browse(): Promise<void> {
    listed.value = undefined
    if (!(await list(folder.value))) await list('')
  }

  return { folder, outlets, listed, notListed, findOutlets, list, browse }
}

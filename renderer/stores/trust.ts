import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { KeptRevocationList, TrustedAuthority, TrustList } from '#shared/documents/trust-list.ts'
import { useLink } from '../link/link.ts'
import { upload } from '../link/upload.ts'

/** What came of the last change that was asked for. */
export type TrustChange =
  | { readonly kind: 'under-way' }
  | {
      readonly kind: 'added'
      readonly authorities: readonly TrustedAuthority[]
      readonly lists: readonly KeptRevocationList[]
    }
  | { readonly kind: 'removed'; readonly authority: TrustedAuthority }
  | { readonly kind: 'removed-list'; readonly list: KeptRevocationList }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** The authorities that this office trusts, and what they have revoked. */
export const useTrust = defineStore('trust', () => {
  const link = useLink()
  const list = ref<TrustList>()
  const refusal = ref<Refusal>()
  const change = ref<TrustChange>()

  async function read(): Promise<void> {
    change.value = undefined
    const answer = await link.call('trust.list', {})
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) list.value = answer.value
  }

  /** @returns whether the list is another now */
  async function add(file: File): Promise<boolean> {
    change.value = { kind: 'under-way' }
    const { signal } = new AbortController()
    const sent = await upload(file, { progress: () => undefined, signal })
    const answer = sent.ok ? await link.call('trust.import', { upload: sent.value }) : sent
    if (!answer.ok) return no(answer.refusal)
    const { added, ...now } = answer.value
    list.value = now
    change.value = { kind: 'added', ...added }
    return added.authorities.length + added.lists.length > 0
  }

  /** @returns whether the list is another now */
  async function remove(authority: TrustedAuthority): Promise<boolean> {
    change.value = { kind: 'under-way' }
    const answer = await link.call('trust.remove', { fingerprint: authority.fingerprint })
    if (!answer.ok) return no(answer.refusal)
    list.value = answer.value
    change.value = { kind: 'removed', authority }
    return true
  }

  /** @returns whether it is gone now */
  async function removeList(gone: KeptRevocationList): Promise<boolean> {
    change.value = { kind: 'under-way' }
    const answer = await link.call('trust.remove-list', { id: gone.id })
    if (!answer.ok) return no(answer.refusal)
    list.value = answer.value
    change.value = { kind: 'removed-list', list: gone }
    return true
  }

  function no(why: Refusal): boolean {
    change.value = { kind: 'refused', refusal: why }
    return false
  }

  return { list, refusal, change, read, add, remove, removeList }
})

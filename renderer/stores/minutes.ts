import type { OtherField } from '#shared/council/signature-field.ts'
import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { DocumentHandle } from '#shared/contract/kept.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { useLink } from '../link/link.ts'
import { useSitting } from './sitting.ts'

/** A PDF of the host that can be shown: where it is fetched from, and its bytes. */
export interface ShownDocument {
  readonly sha256: string
  readonly address: string
  readonly size: number
}

/** The minutes of the sitting in hand as they were last drawn, issued or signed. */
export const useMinutes = defineStore('minutes', () => {
  const link = useLink()
  const sitting = useSitting()
  const shown = ref<ShownDocument>()
  const drawing = ref(false)
  const refusal = ref<Refusal>()

  const addressOf = (id: string, sha256: string): string => `${link.bytes}${pathOf(id, sha256)}`

  /** The bytes behind an address as a file of that name; nothing when they are not there. */
  async function fetchFile(address: string, name: string): Promise<File | undefined> {
    try {
      const answer = await fetch(address)
      return answer.ok ? new File([await answer.blob()], name, { type: 'application/pdf' }) : undefined
    } catch {
      return undefined
    }
  }

  function show({ path, sha256, size }: DocumentHandle): void {
    shown.value = { sha256, size, address: `${link.bytes}${path}` }
  }

  /** Draws a draft from what is on record now; it is not kept in the record. */
  const preview = (id: string): Promise<void> => draw(() => link.call('minutes.preview', { sitting: id }))

  /** @param number the registry's, or empty */
  const issue = (id: string, number: string, also: readonly OtherField[] = []): Promise<void> =>
    draw(() => sitting.change('minutes.issue', { sitting: id, number, also: [...also] }))

  async function draw(ask: () => ReturnType<typeof link.call<'minutes.preview'>>): Promise<void> {
    drawing.value = true
    const answer = await ask()
    drawing.value = false
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) show(answer.value)
  }

  /** Shows the minutes as they stand in the record, when this window has not drawn them itself. */
  async function find(id: string, sha256: string): Promise<void> {
    if (shown.value?.sha256 === sha256) return
    try {
      const answer = await fetch(addressOf(id, sha256))
      if (answer.ok) show({ path: pathOf(id, sha256), sha256, size: (await answer.blob()).size })
    } catch {
      refusal.value = { code: 'host.unreachable' }
    }
  }

  /** The events of a sitting that its minutes tell of in words. */
  const record = (id: string) => link.call('record.read', { sitting: id })

  function forget(): void {
    shown.value = undefined
    refusal.value = undefined
  }

  return { shown, drawing, refusal, addressOf, fetchFile, preview, issue, find, record, show, forget }
})

const pathOf = (id: string, sha256: string): string => `documents/${id}/${sha256}.pdf`

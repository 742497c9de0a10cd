import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Answers, DossierView } from '#shared/contract/answers.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { ProductView } from '#shared/council/product-view.ts'
import { useLink } from '../link/link.ts'
import { latestAnswer } from './latest-answer.ts'
import { useSession } from './session.ts'

/** The product in hand: what this seat may see of its sheets, its dossier, and its criteria set. */
export const useProduct = defineStore('product', () => {
  const link = useLink()
  const session = useSession()
  const at = ref<{ sitting: string; product: string }>()
  const view = shallowRef<ProductView>()
  const dossier = shallowRef<DossierView>()
  const law = shallowRef<Answers['law.criteria-set']>()
  const refusal = ref<Refusal>()
  /** Counts what has been shown, so that an answer to an earlier question, perhaps of another seat, is never taken for this one's. */
  let shown = 0
  const latest = latestAnswer()

  /** Shows a product; whatever was shown before is gone at once, so that no seat ever sees the one before it. */
  async function open(sitting: string, product: string): Promise<void> {
    close()
    at.value = { sitting, product }
    await refresh()
    await readDossier(sitting, product)
  }

  async function readDossier(sitting: string, product: string): Promise<void> {
    const now = shown
    const papers = await link.call('dossier.read', { sitting, product })
    if (now !== shown) return
    if (papers.ok) dossier.value = papers.value
    else refusal.value = papers.refusal
  }

  async function refresh(): Promise<void> {
    if (!at.value) return
    const { sitting, product } = at.value
    const now = shown
    const answer = await latest(link.call('product.read', { sitting, product }))
    if (!answer || now !== shown) return
    refusal.value = answer.ok ? undefined : answer.refusal
    if (!answer.ok) {
      if (answer.refusal.code === 'product.unknown') view.value = undefined
      return
    }
    const { criteriaSet } = answer.value.product
    if (law.value?.set.id !== criteriaSet) {
      const set = await link.call('law.criteria-set', { id: criteriaSet })
      if (now !== shown) return
      if (set.ok) law.value = set.value
    }
    view.value = answer.value
    const isRenewed = dossier.value && dossier.value.package !== answer.value.product.package
    if (isRenewed) await readDossier(sitting, product)
  }

  function close(): void {
    shown += 1
    at.value = undefined
    view.value = undefined
    dossier.value = undefined
    refusal.value = undefined
  }

  /** Where a file of the dossier is fetched; nothing when the package has no such file. */
  const evidenceAddress = (path: string): string | undefined => {
    const file = dossier.value?.files.find(candidate => candidate.path === path)
    return file && `${link.bytes}${file.address}`
  }

  link.on('sitting.changed', ({ sitting }) => {
    if (at.value?.sitting === sitting) void refresh()
  })
  link.on('sitting.replaced', ({ sitting }) => {
    if (at.value?.sitting === sitting) void open(sitting, at.value.product)
  })
  link.on('link.restored', ({ revisions }) => {
    const isMissed = at.value && revisions[at.value.sitting] !== view.value?.revision
    void session.restore().then(() => (isMissed ? refresh() : undefined))
  })
  return { at, view, dossier, law, refusal, open, refresh, close, evidenceAddress }
})

import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { DossierView } from '#shared/contract/answers.ts'
import { useLink } from '../link/link.ts'

/** The dossiers of the products on the board, by package: what they contain and what is wrong with them. A dossier never changes. */
export const useDossiers = defineStore('dossiers', () => {
  const link = useLink()
  const dossiers = ref<Readonly<Record<string, DossierView>>>({})
  const asked = new Set<string>()

  /** Reads the dossiers that are not here yet. One that cannot be read is asked for again next time. */
  async function read(sitting: string, products: readonly { id: string; package: string }[]): Promise<void> {
    const missing = products.filter(product => !asked.has(product.package))
    for (const product of missing) asked.add(product.package)
    for (const product of missing) {
      const answer = await link.call('dossier.read', { sitting, product: product.id })
      if (answer.ok) dossiers.value = { ...dossiers.value, [product.package]: answer.value }
      else asked.delete(product.package)
    }
  }

  /** Where a file of a dossier is fetched from. */
  function address(view: DossierView, path: string | null): string | undefined {
    const file = view.files.find(candidate => candidate.path === path)
    return file ? `${link.bytes}${file.address}` : undefined
  }

  return { dossiers, read, address }
})

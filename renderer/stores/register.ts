import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { RegisterProduct } from '#shared/register/product-life.ts'
import type { ReadProduct, RegisterCounts } from '#shared/contract/register-rows.ts'
import type { DueItem } from '#shared/register/due-matter.ts'
import type { FoundProducts } from '#shared/register/product-query.ts'
import type { EnteredFact } from '#shared/register/register-event.ts'
import { useLink } from '../link/link.ts'
import { latestAnswer } from './latest-answer.ts'

/** The register of products, as far as it was looked at. */
export const useRegister = defineStore('register', () => {
  const link = useLink()
  const found = ref<FoundProducts>()
  const product = ref<RegisterProduct>()
  /** What the law has done about it next. */
  const due = ref<readonly DueItem[]>([])
  const counts = ref<RegisterCounts>()
  const latestCounts = latestAnswer()
  const refusal = ref<Refusal>()
  const latest = latestAnswer()

  /** What fits, from the beginning. */
  async function find(query: Input<'register.find'>): Promise<void> {
    const answer = await latest(link.call('register.find', query))
    if (!answer) return
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) found.value = answer.value
  }

  /** More of what fits, after what is there. */
  async function findMore(query: Input<'register.find'>): Promise<void> {
    const before = found.value
    const answer = await latest(link.call('register.find', { ...query, from: before?.found.length ?? 0 }))
    if (!answer) return
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok)
      found.value = { total: answer.value.total, found: [...(before?.found ?? []), ...answer.value.found] }
  }

  async function count(query: Input<'register.counts'>): Promise<void> {
    const answer = await latestCounts(link.call('register.counts', query))
    if (!answer) return
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) counts.value = answer.value
  }

  function take(read: ReadProduct): void {
    product.value = read.product
    due.value = read.due
  }

  /** @returns the file of a report, to be fetched; nothing where it could not be made */
  async function report(
    input: Input<'register.report'>,
  ): Promise<{ readonly address: string; readonly name: string } | undefined> {
    const answer = await link.call('register.report', input)
    refusal.value = answer.ok ? undefined : answer.refusal
    return answer.ok ? { address: `${link.bytes}${answer.value.path}`, name: answer.value.name } : undefined
  }

  async function read(id: string): Promise<void> {
    if (product.value?.id !== id) product.value = undefined
    const answer = await link.call('register.product', { product: id })
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) take(answer.value)
  }

  /** @returns whether it is in the register */
  async function enter(fact: EnteredFact): Promise<boolean> {
    if (!product.value) return false
    const answer = await link.call('register.enter', { product: product.value.id, fact })
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) take(answer.value)
    return answer.ok
  }

  return { found, product, due, counts, refusal, find, findMore, count, report, read, enter }
})

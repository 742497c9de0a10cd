import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Answers } from '#shared/contract/answers.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { LetterNumbers } from '#shared/documents/letters/letter-numbers.ts'
import type { LetterName, LetterTemplate } from '#shared/documents/letters/letter-template.ts'
import type { WrittenKind } from '#shared/kernel/spreadsheet.ts'
import { useLink } from '../link/link.ts'
import { latestAnswer } from './latest-answer.ts'

/** The words of a council's letters that the law leaves to it. */
export const useLetterWords = defineStore('letter-words', () => {
  const link = useLink()
  const view = shallowRef<Answers['letters.words']>()
  const refusal = ref<Refusal>()
  /** The letter whose words were saved last. */
  const saved = ref<LetterName>()
  const latest = latestAnswer()

  async function follow(sitting: string): Promise<void> {
    view.value = undefined
    refusal.value = undefined
    saved.value = undefined
    const answer = await latest(link.call('letters.words', { sitting }))
    if (answer?.ok) view.value = answer.value
    else refusal.value = answer?.refusal
  }

  /** @returns whether it is on disk */
  async function change(sitting: string, letter: LetterName, template: LetterTemplate): Promise<boolean> {
    saved.value = undefined
    const answer = await link.call('letters.change', { sitting, letter, template })
    refusal.value = answer.ok ? undefined : answer.refusal
    if (!answer.ok) return false
    view.value = answer.value
    saved.value = letter
    return true
  }

  /** @returns whether they are on disk */
  async function number(sitting: string, numbers: LetterNumbers): Promise<boolean> {
    const answer = await link.call('letters.number', { sitting, numbers })
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) view.value = answer.value
    return answer.ok
  }

  /** @returns where the file of certificate texts is to be had */
  async function certificates(
    sitting: string,
    as: WrittenKind,
  ): Promise<{ address: string; name: string } | undefined> {
    const answer = await link.call('letters.certificates', { sitting, as })
    refusal.value = answer.ok ? undefined : answer.refusal
    return answer.ok ? { address: `${link.bytes}${answer.value.path}`, name: answer.value.name } : undefined
  }

  return { view, refusal, saved, follow, change, number, certificates }
})

import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Answers } from '#shared/contract/answers.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Member } from '#shared/council/member.ts'
import type { CouncilLevel } from '#shared/law/level.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import { useLink } from '../link/link.ts'
import { useRoster } from './roster.ts'

const blankMeeting = () => ({
  council: '',
  authority: '',
  establishedBy: '',
  operatingRules: '',
  place: '',
  date: vietnamDay(Date.now()),
})

/**
 * The rules that a new sitting can be held under, and its creation. What was typed is kept while a person looks at the rules or the
 * roster, until the sitting is created.
 */
export const useNewSitting = defineStore('new-sitting', () => {
  const link = useLink()
  const roster = useRoster()
  const law = ref<Answers['law.list']>()
  const refusal = ref<Refusal>()
  const begun = ref(false)
  const meeting = ref(blankMeeting())
  const members = ref<readonly Member[]>([])
  const chosenRules = ref<string>()
  const chosenProfile = ref<string>()
  const chosenLevel = ref<CouncilLevel>()
  const rulesReason = ref('')

  /** Reads the rules; a sitting not begun yet starts with the saved council. */
  async function read(): Promise<void> {
    const [answer] = await Promise.all([link.call('law.list', {}), roster.read()])
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) law.value = answer.value
    if (begun.value || !roster.roster) return
    const { members: usual, ...council } = roster.roster
    meeting.value = { ...meeting.value, ...council }
    members.value = usual
    begun.value = true
  }

  /** @returns the sitting, once it is on disk */
  async function create(input: Input<'sitting.create'>): Promise<string | undefined> {
    const answer = await link.call('sitting.create', input)
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) forget()
    return answer.ok ? answer.value.sitting : undefined
  }

  function forget(): void {
    begun.value = false
    meeting.value = blankMeeting()
    members.value = []
    chosenRules.value = undefined
    chosenProfile.value = undefined
    chosenLevel.value = undefined
    rulesReason.value = ''
  }

  const chosen = { chosenRules, chosenProfile, chosenLevel, rulesReason }
  return { law, refusal, meeting, members, ...chosen, read, create }
})

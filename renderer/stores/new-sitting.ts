import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Answers, Roster } from '#shared/contract/answers.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Member } from '#shared/council/member.ts'
import type { CouncilLevel } from '#shared/law/level.ts'
import { isSame } from '#shared/kernel/same.ts'
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
  /** The saved council as it was when this was last read. */
  const taken = shallowRef<Roster>()
  const meeting = ref(blankMeeting())
  const members = ref<readonly Member[]>([])
  const chosenRules = ref<string>()
  const chosenProfile = ref<string>()
  const chosenLevel = ref<CouncilLevel>()
  const rulesReason = ref('')

  /** The members are others than those saved. */
  const differs = computed(() => roster.roster !== undefined && !isSame(members.value, roster.roster.members))

  /** Reads the rules and the saved council: what was typed here stays, all else is as it is saved now. */
  async function read(): Promise<void> {
    const [answer] = await Promise.all([link.call('law.list', {}), roster.read()])
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) law.value = answer.value
    if (!roster.roster) return
    const begun: Readonly<Record<string, unknown>> = { ...blankMeeting(), members: [], ...taken.value }
    const { members: usual, ...council } = roster.roster
    const typed = Object.entries(meeting.value).filter(([key, text]) => !isSame(begun[key], text))
    meeting.value = { ...meeting.value, ...council, ...Object.fromEntries(typed) }
    if (isSame(members.value, begun.members)) members.value = usual
    taken.value = roster.roster
  }

  const takeSaved = (): void => void (members.value = roster.roster?.members ?? members.value)

  /** @returns the sitting, once it is on disk */
  async function create(input: Input<'sitting.create'>): Promise<string | undefined> {
    const answer = await link.call('sitting.create', input)
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) forget()
    return answer.ok ? answer.value.sitting : undefined
  }

  function forget(): void {
    taken.value = undefined
    meeting.value = blankMeeting()
    members.value = []
    chosenRules.value = undefined
    chosenProfile.value = undefined
    chosenLevel.value = undefined
    rulesReason.value = ''
  }

  const chosen = { chosenRules, chosenProfile, chosenLevel, rulesReason }
  return { law, refusal, meeting, members, differs, ...chosen, read, takeSaved, create }
})

import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { BackupList, DataContents, RestoreSource } from '#shared/contract/data.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { useLink } from '../link/link.ts'
import { beginAgain } from './begin-again.ts'

/** The backups of the host, what each holds as far as it was looked into, and the way back to one of them. */
export const useBackups = defineStore('backups', () => {
  const link = useLink()
  const list = ref<BackupList>()
  const contents = ref<Readonly<Record<string, DataContents>>>({})
  const refusal = ref<Refusal>()
  const underWay = ref<'making' | 'restoring'>()
  let watching = false
  let looking = false

  async function read(): Promise<void> {
    const answer = await link.call('backup.list', {})
    if (answer.ok) list.value = answer.value
    else refusal.value = answer.refusal
    await lookInto()
  }

  /** One after another, the newest first, for as long as somebody watches. */
  async function lookInto(): Promise<void> {
    if (looking) return
    looking = true
    for (let backup = nextUnread(); watching && backup !== undefined; backup = nextUnread()) {
      const answer = await link.call('backup.read', { backup })
      contents.value = { ...contents.value, [backup]: answer.ok ? answer.value : unreadable }
    }
    looking = false
  }

  const nextUnread = (): string | undefined =>
    list.value?.backups.find(({ name }) => contents.value[name] === undefined)?.name

  async function open(): Promise<void> {
    watching = true
    await read()
  }

  async function make(): Promise<void> {
    underWay.value = 'making'
    const answer = await link.call('backup.make', {})
    underWay.value = undefined
    refusal.value = answer.ok ? undefined : answer.refusal
    await read()
  }

  /** When it succeeds this window begins again. */
  async function restore(from: RestoreSource): Promise<void> {
    underWay.value = 'restoring'
    const answer = await link.call('data.restore', { from })
    if (answer.ok) return beginAgain()
    underWay.value = undefined
    refusal.value = answer.refusal
  }

  function leave(): void {
    watching = false
    refusal.value = undefined
  }

  link.on('backups.changed', () => {
    if (watching) void read()
  })
  return { list, contents, refusal, underWay, open, make, restore, leave }
})

const unreadable: DataContents = { whole: false, sittings: [] }

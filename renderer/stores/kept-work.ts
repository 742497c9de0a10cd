import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { ref } from 'vue'
import { keptWorkSchema, type KeptWork } from '#shared/contract/kept-work.ts'

interface Kept extends DBSchema {
  readonly work: { key: string; value: unknown }
}

const name = 'ocop'
const key = 'sheet'

/** As this window has it; another window of the browser may have written since. */
let work: KeptWork | undefined
let database: Promise<IDBPDatabase<Kept>> | undefined
let stored = Promise.resolve()
let isWaiting = false

/** Whether the browser takes nothing to keep: it is full, or forgets all by intent. What is typed is then in this window alone. */
export const isKeepingRefused = ref(false)

/** @returns what was kept last, by whichever window; nothing when there is none, or what is there cannot be read */
export async function loadKeptWork(): Promise<KeptWork | undefined> {
  await stored
  if (isKeepingRefused.value) return work
  try {
    const { success, data } = keptWorkSchema.safeParse(await (await opened()).get('work', key))
    work = success ? data : undefined
  } catch {
    refuse()
  }
  return work
}

/** As it was last loaded or kept by this window. */
export const readKeptWork = (): KeptWork | undefined => work

/** Kept at once, before the host has heard of it. A window that may keep nothing works as well, and recovers nothing. */
export function keepWork(wanted: KeptWork): void {
  work = wanted
  storeSoon()
}

/** The sheet was handed in or given back: nothing is left to return to. */
export function forgetKeptWork(): void {
  work = undefined
  storeSoon()
}

/** One after another; of several that wait, the last. */
function storeSoon(): void {
  if (isWaiting) return
  isWaiting = true
  stored = stored.then(store)
}

/** Strict: it is on the disk, and not on its way there, when the power fails. */
async function store(): Promise<void> {
  isWaiting = false
  try {
    const writing = (await opened()).transaction('work', 'readwrite', { durability: 'strict' })
    await Promise.all([work ? writing.store.put(work, key) : writing.store.delete(key), writing.done])
    isKeepingRefused.value = false
  } catch {
    refuse()
    // What was kept before is older than what is typed, and must not be written in its place.
    void deleteDB(name).catch(() => undefined)
  }
}

function refuse(): void {
  isKeepingRefused.value = true
  letGo()
}

function letGo(): void {
  void database?.then(each => each.close()).catch(() => undefined)
  database = undefined
}

const opened = (): Promise<IDBPDatabase<Kept>> =>
  (database ??= openDB<Kept>(name, 1, {
    upgrade: fresh => void fresh.createObjectStore('work'),
    blocking: letGo,
    terminated: letGo,
  }))

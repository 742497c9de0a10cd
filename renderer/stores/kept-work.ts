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

/** What is typed is on this machine's disk; or on its way there; or in this window alone, for the browser is full or forgets by intent. */
export type Keeping = 'kept' | 'keeping' | 'refused'
export const keeping = ref<Keeping>('kept')

/** @returns what was kept last, by whichever window; nothing when there is none, or what is there cannot be read */
export async function loadKeptWork(): Promise<KeptWork | undefined> {
  await stored
  if (keeping.value === 'refused') return work
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
  if (keeping.value === 'kept') keeping.value = 'keeping'
  if (isWaiting) return
  isWaiting = true
  stored = stored.then(store)
}

/** Strict: it is on the disk, and not on its way there, when the power fails. */
async function store(): Promise<void> {
  isWaiting = false
  try {
    const writing = (await opened()).transaction('work', 'readwrite', { durability: 'strict' })
    const asked = work ? writing.store.put(work, key) : writing.store.delete(key)
    // Said at once: a page that is closed now has its last word carried out all the same.
    writing.commit()
    await Promise.all([asked, writing.done])
    keeping.value = howKept()
  } catch {
    refuse()
    // What was kept before is older than what is typed, and must not be written in its place.
    void deleteDB(name).catch(() => undefined)
  }
}

const howKept = (): Keeping => (isWaiting ? 'keeping' : 'kept')

function refuse(): void {
  keeping.value = 'refused'
  letGo()
}

/** The page is being closed: what waits for an earlier writing waits no longer. */
const storeNow = (): void => void (isWaiting && store())

function letGo(): void {
  void database?.then(each => each.close()).catch(() => undefined)
  database = undefined
}

function opened(): Promise<IDBPDatabase<Kept>> {
  addEventListener('pagehide', storeNow)
  return (database ??= openDB<Kept>(name, 1, {
    upgrade: fresh => void fresh.createObjectStore('work'),
    blocking: letGo,
    terminated: letGo,
  }))
}

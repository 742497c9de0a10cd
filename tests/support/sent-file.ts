import type { Answers } from '#shared/contract/answers.ts'
import type { FileMeasures } from '#shared/dossier/file-measures.ts'
import { laptop, type HostInHand } from './a-host.ts'

/** Sends a file as a window does. @returns the upload */
export async function sentFile({ host }: Pick<HostInHand, 'host'>, bytes: Uint8Array): Promise<string> {
  const begun = await host.bytes(laptop, new Request('http://h/uploads', { method: 'POST' }))
  const { value } = (await begun.json()) as { value: { upload: string } }
  const body = Buffer.from(bytes)
  await host.bytes(laptop, new Request(`http://h/uploads/${value.upload}?at=0`, { method: 'PUT', body }))
  return value.upload
}

/** Puts a file into a draft. */
export const addedFile = async (
  inHand: HostInHand,
  draft: string,
  name: string,
  bytes: Uint8Array,
): Promise<Answers['draft.add-file']> =>
  inHand.ask('draft.add-file', { draft, upload: await sentFile(inHand, bytes), name })

/** What was measured of all files of a draft, once it is all told. */
export async function measuredFiles(
  { ask, host }: HostInHand,
  draft: string,
): Promise<Readonly<Record<string, FileMeasures>>> {
  for (;;) {
    const told = new Promise<void>(resolve => {
      const stop = host.hear(name => {
        if (name !== 'draft.measured') return
        stop()
        resolve()
      })
    })
    const { measures, pending } = await ask('draft.measures', { draft })
    if (pending.length === 0) return measures
    await told
  }
}

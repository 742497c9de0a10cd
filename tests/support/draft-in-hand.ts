import { handOver } from '#electron/app/ask.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { contentOfNothing, type FileUse } from '#shared/dossier/draft.ts'
import { teaSet } from './shipped-law.ts'
import { criteriaOf } from '#shared/law/rule-set.ts'
import { laptop, type HostInHand } from './a-host.ts'
import { asked } from './carried-sitting.ts'

/** Sends a file as a window does. @returns the upload */
export const sent = ({ host }: HostInHand, bytes: Uint8Array): Promise<string> =>
  handOver(host, laptop, [bytes])

/** Why a host says no. */
export async function refusalOf(inHand: HostInHand, name: string, input: unknown): Promise<Refusal> {
  const answer = await asked(inHand, name, input)
  if (answer.ok) throw new Error(`${name} was answered: ${JSON.stringify(answer.value)}`)
  return answer.refusal
}

/** The bytes that are served at an address. */
export async function fetched({ host }: HostInHand, address: string): Promise<Buffer> {
  const served = await host.bytes(laptop, new Request(`http://h/${address}`))
  if (!served.ok) throw new Error(`${address}: ${served.status}`)
  return Buffer.from(await served.arrayBuffer())
}

/** One white point; what stands after the end of a picture makes it another file. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAGDGTzwAAAABJRU5ErkJggg==',
  'base64',
)

export const pictureWith = (text: string | Buffer): Buffer => Buffer.concat([picture, Buffer.from(text)])

interface PlacedBytes {
  readonly use: FileUse
  readonly title: string
  readonly row?: number
  readonly bytes?: Uint8Array
}

export const signedPapers: readonly PlacedBytes[] = [
  { use: 'registration', title: 'Mẫu 01' },
  { use: 'self-assessment', title: 'Mẫu 02' },
  { use: 'commune-report', title: 'Mẫu 03' },
  { use: 'commune-letter', title: 'Công văn' },
  { use: 'evidence', title: 'Hợp đồng chè', row: 3 },
]

/** A draft of which a package can be made, as somebody prepares it. @returns its id */
export async function aDraftInHand(
  inHand: HostInHand,
  papers: readonly PlacedBytes[] = signedPapers,
  changes: Input<'draft.save'>['changes'] = {},
): Promise<string> {
  const { draft } = await inHand.ask('draft.create', {})
  for (const { title, bytes } of papers)
    await inHand.ask('draft.add-file', {
      draft,
      upload: await sent(inHand, bytes ?? pictureWith(title)),
      name: `${title}.png`,
    })
  const { revision, content } = await inHand.ask('draft.read', { draft })
  const files = content.files.map((file, index) => {
    const { use = 'evidence', title = '', row = null } = papers[index] ?? {}
    return { ...file, use, title, row }
  })
  const contract = files.find(({ row }) => row === 3)
  const citations = contract ? [{ file: contract.id, page: null, note: '' }] : []
  const criteria = criteriaOf(teaSet).map(({ id }) =>
    id === '1.1'
      ? { criterion: id, choice: 3, citations, note: '' }
      : { criterion: id, choice: 'none' as const, citations: [], note: '' },
  )
  await inHand.ask('draft.save', {
    ...{ draft, revision },
    changes: {
      files,
      product: {
        ...contentOfNothing.product,
        criteriaSet: 'qd-26-2026/11',
        code: '08-02320-01-2026',
        name: 'Chè Thôm Loà',
        filedOn: '2026-06-15',
      },
      producer: {
        ...contentOfNothing.producer,
        name: 'Chủ thể OCOP xã Tân An (tập huấn)',
        address: 'Xã Tân An, tỉnh Tuyên Quang',
        commune: 'Tân An',
      },
      assessment: { papers: [], otherRight: '', plan: '', criteria },
      ...changes,
    },
  })
  return draft
}

import { levelOf } from '#shared/law/level.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Draft } from '#shared/dossier/draft.ts'
import type { OpenDossier } from '#shared/register/due-dossier.ts'
import type { Ports } from './ports.ts'
import type { Sittings } from './sittings.ts'

/** The dossiers here on which nobody has decided: those that are prepared, and those of sittings that are not closed. */
export async function openDossiers(
  { drafts, packages }: Pick<Ports, 'drafts' | 'packages'>,
  sittings: Sittings,
  { training, today }: { readonly training: boolean; readonly today: Day },
): Promise<readonly OpenDossier[]> {
  const held = sittings.held().filter(({ details }) => details.training === training)
  const open = held.filter(({ phase }) => phase.kind !== 'closed')
  const ofSittings = await Promise.all(open.map(sitting => dossiersOf(sitting, packages)))
  const prepared: OpenDossier[] = []
  for (const id of await drafts.ids()) {
    const draft = await drafts.read(id)
    if (draft === undefined || draft === 'unreadable' || draft.training !== training) continue
    const dossier = dossierOf(draft, today)
    if (dossier && !held.some(sitting => isAt(sitting, draft))) prepared.push(dossier)
  }
  return [...ofSittings.flat(), ...prepared]
}

/** Whether that dossier, or a newer one of the same product, has come to a sitting. */
function isAt({ products, details }: Sitting, { packed, content }: Draft): boolean {
  const { code, filedOn } = content.product
  return products.some(
    ({ entry }) =>
      entry.package === packed?.hash ||
      (code !== '' && entry.code === code && details.date >= (filedOn ?? '')),
  )
}

/** A draft whose day of filing has come. What the advisory team marks is a dossier that is with a council. */
function dossierOf({ id, purpose, content }: Draft, today: Day): OpenDossier | undefined {
  const { product, producer, commune } = content
  const { filedOn, stage, code, name } = product
  if (purpose !== 'prepare' || filedOn === null || filedOn > today) return undefined
  return {
    of: { draft: id, code, name, producer: producer.name, commune: producer.commune },
    stage: stage.kind,
    filedOn,
    sentOn: commune.letterOn ?? undefined,
    receivedOn: undefined,
    level: 'province',
    atCouncil: false,
  }
}

async function dossiersOf(sitting: Sitting, packages: Ports['packages']): Promise<readonly OpenDossier[]> {
  const level = levelOf(sitting.details) === 'ministry' ? 'ministry' : 'province'
  const waiting = sitting.products.filter(({ outcome, departure }) => !outcome && !departure)
  return Promise.all(
    waiting.map(async ({ entry }) => {
      const { code, name, producer, commune, stage } = entry
      const dossier = (await packages.read(entry.package))?.dossier
      return {
        of: { sitting: sitting.id, code, name, producer, commune },
        stage: stage.kind,
        filedOn: dossier?.filedOn,
        sentOn: level === 'province' ? (dossier?.communeReport.letterOn ?? undefined) : undefined,
        receivedOn: undefined,
        level,
        atCouncil: true,
      }
    }),
  )
}

import type { SignalName, Signals } from '#shared/contract/answers.ts'
import {
  callSchema,
  contract,
  type Call,
  type CommandName,
  type Permission,
} from '#shared/contract/contract.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Seat } from '#shared/council/seat.ts'
import { refused, type Result } from '#shared/kernel/result.ts'
import type { Ports } from './ports.ts'
import { rememberAnswers } from './remembered-answers.ts'
import { createSittings } from './sittings.ts'
import { setFrom, type CallContext, type Station, type UseCases, type Workshop } from './use-case.ts'
import { dossierUseCases } from './use-cases/dossiers.ts'
import { lawUseCases } from './use-cases/law.ts'
import { minutesUseCases } from './use-cases/minutes.ts'
import { preparingUseCases } from './use-cases/preparing.ts'
import { reconcilingUseCases } from './use-cases/reconciling.ts'
import { scoringUseCases } from './use-cases/scoring.ts'
import { startUseCases } from './use-cases/start.ts'

export type Tell = <E extends SignalName>(name: E, signal: Signals[E]) => void

/** The application without its wires: calls in, answers out. */
export interface Dispatch {
  /** @param name of the station, under which its requests are remembered */
  answer(name: string, station: Station, call: unknown): Promise<Result<unknown, Refusal>>
}

/** Joins the use cases over the ports. */
export function createDispatch(ports: Ports, place: Workshop['place'], tell: Tell): Dispatch {
  const sittings = createSittings(ports, (sitting, revision) =>
    tell('sitting.changed', { sitting, revision }),
  )
  const workshop: Workshop = { ports, sittings, setOf: setFrom(ports.law), place, tell }
  const useCases: UseCases = {
    ...startUseCases(workshop),
    ...lawUseCases(workshop),
    ...preparingUseCases(workshop),
    ...dossierUseCases(workshop),
    ...scoringUseCases(workshop),
    ...reconcilingUseCases(workshop),
    ...minutesUseCases(workshop),
  }
  const once = rememberAnswers()
  const answered = async (call: Call, station: Station): Promise<Result<unknown, Refusal>> => {
    try {
      return await run(useCases, call, station)
    } catch (error) {
      return refused(ports.diskFault(error) ?? { code: 'host.failed', incident: ports.incident(error) })
    }
  }
  return {
    async answer(name, station, raw) {
      const call = callSchema.safeParse(raw)
      if (!call.success) return malformed(call.error.issues)
      return once(name, call.data.request, () => answered(call.data, station))
    },
  }
}

async function run(
  useCases: UseCases,
  { name, input, request }: Call,
  station: Station,
): Promise<Result<unknown, Refusal>> {
  const { permission, input: schema } = contract[name]
  const decoded = schema.safeParse(input)
  if (!decoded.success) return malformed(decoded.error.issues)
  if (!permits(permission, station.seat, decoded.data)) return refused({ code: 'call.forbidden' })
  const useCase = useCases[name] as (
    input: unknown,
    context: CallContext,
  ) => ReturnType<UseCases[CommandName]>
  return useCase(decoded.data, { request, station })
}

/** Whoever holds a sheet can do nothing but that sheet, in its own sitting. */
function permits(permission: Permission, seat: Seat, input: object): boolean {
  switch (permission) {
    case 'anyone':
      return true
    case 'secretary':
      return seat.kind === 'secretary'
    case 'sheet':
      return seat.kind !== 'secretary' && isOf(seat, input)
  }
}

const isOf = (seat: { readonly sitting: string; readonly member: string }, input: object): boolean =>
  'sitting' in input && input.sitting === seat.sitting && 'member' in input && input.member === seat.member

const malformed = (issues: readonly { readonly path: readonly PropertyKey[] }[]): Result<never, Refusal> =>
  refused({ code: 'call.malformed', at: issues[0]?.path.map(String).join('.') ?? '' })

import { callSchema, contract, type Call, type CommandName } from '#shared/contract/contract.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Permission } from '#shared/contract/row.ts'
import { holdsSheet, type Seat } from '#shared/council/seat.ts'
import { refused, type Result } from '#shared/kernel/result.ts'
import type { Whereabouts } from './host.ts'
import type { Ports } from './ports.ts'
import { rememberAnswers } from './remembered-answers.ts'
import type { CallContext, UseCases } from './use-case.ts'
import type { Station } from './station.ts'

/** An application without its wires: calls in, answers out. */
export interface Dispatch {
  /** @param from as `Host.answer` */
  answer(station: Station, call: unknown, from?: Whereabouts): Promise<Result<unknown, Refusal>>
}

export interface Application {
  readonly useCases: Partial<UseCases>
  /** The answer to commands that have no use case here. */
  readonly otherwise: Refusal
  /** What keeps a permitted command from being done at all. */
  readonly forbids: (permission: Permission, input: object, station: Station) => Refusal | undefined
  /**
   * Where a request was done already from a seat, that seat: a host that was started anew knows nobody, and whoever lost an answer sends the
   * same request again before they have taken their seat.
   */
  readonly seatThatAsked: (request: string, input: object, seen: number | undefined) => Seat | undefined
}

/** Decodes each call, checks who may give it, and answers it once. */
export function createDispatch(
  application: Application,
  ports: Pick<Ports, 'diskFault' | 'incident'>,
): Dispatch {
  const once = rememberAnswers()
  const answered = async (
    call: Call,
    station: Station,
    from: Whereabouts,
  ): Promise<Result<unknown, Refusal>> => {
    try {
      return contract[call.name].permission === 'here' && from !== 'here'
        ? refused({ code: 'call.elsewhere' })
        : await run(application, call, station)
    } catch (error) {
      return refused(ports.diskFault(error) ?? { code: 'host.failed', incident: ports.incident(error) })
    }
  }
  return {
    async answer(station, raw, from = 'elsewhere') {
      const call = callSchema.safeParse(raw)
      if (!call.success) return malformed(call.error.issues)
      return once(station.name, call.data.request, () => answered(call.data, station, from))
    },
  }
}

async function run(
  { useCases, otherwise, forbids, seatThatAsked }: Application,
  { name, input, request, seen }: Call,
  asking: Station,
): Promise<Result<unknown, Refusal>> {
  const { permission, input: schema } = contract[name]
  const decoded = schema.safeParse(input)
  if (!decoded.success) return malformed(decoded.error.issues)
  const station = permits(permission, asking, decoded.data)
    ? asking
    : stationBefore(asking, seatThatAsked(request, decoded.data, seen))
  if (!station || !permits(permission, station, decoded.data)) return refused({ code: 'call.forbidden' })
  const no = forbids(permission, decoded.data, station)
  if (no) return refused(no)
  const useCase = useCases[name] as
    ((input: unknown, context: CallContext) => ReturnType<UseCases[CommandName]>) | undefined
  return useCase ? useCase(decoded.data, { request, station, seen }) : refused(otherwise)
}

/** For one answer: nobody is sat down by it. A device in the room is nobody but whose it is. */
const stationBefore = ({ name, entered, own }: Station, seat: Seat | undefined): Station | undefined =>
  own ? undefined : seat && { name, seat, entered }

/** Whoever holds a sheet can do nothing but that sheet, in its own sitting; a device in the room nothing but what says so. */
function permits(permission: Permission, { seat, own }: Station, input: object): boolean {
  if (own) return permitsDevice(permission, seat, own, input)
  switch (permission) {
    case 'anyone':
    case 'room':
    case 'station':
      return true
    case 'secretary':
    case 'seat':
    case 'own':
    case 'here':
      return !holdsSheet(seat)
    case 'sheet':
      return holdsSheet(seat) && isOf(seat, input)
  }
}

/** Denied, but for what a row of the contract allows by name; where a sitting is named, it is the device's own. */
function permitsDevice(
  permission: Permission,
  seat: Seat,
  { sitting, guest }: NonNullable<Station['own']>,
  input: object,
): boolean {
  if ('sitting' in input && input.sitting !== sitting) return false
  switch (permission) {
    case 'station':
      return true
    case 'own':
      return !holdsSheet(seat) && isOf({ sitting, member: guest }, input)
    case 'room':
      return holdsSheet(seat) || seat.kind === 'screen'
    case 'sheet':
      return holdsSheet(seat) && isOf(seat, input)
    case 'anyone':
    case 'secretary':
    case 'seat':
    case 'here':
      return false
  }
}

/** Whoever an input is about is its `member`, or the `holder` of a PIN. */
function isOf(seat: { readonly sitting: string; readonly member: string }, input: object): boolean {
  const who = 'member' in input ? input.member : 'holder' in input ? input.holder : undefined
  return 'sitting' in input && input.sitting === seat.sitting && who === seat.member
}

export const malformed = (
  issues: readonly { readonly path: readonly PropertyKey[] }[],
): Result<never, Refusal> =>
  refused({ code: 'call.malformed', at: issues[0]?.path.map(String).join('.') ?? '' })

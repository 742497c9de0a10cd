import { isOpinionCopy } from '#shared/council/opinion-file.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import type { KeptRoom } from './kept-room.ts'

export const calledUp = (room: KeptRoom, product: string | null): KeptRoom => ({
  ...room,
  called: product,
  calledSoFar: [...new Set([...(room.calledSoFar ?? []), ...(product === null ? [] : [product])])],
})

/**
 * What may be marked at devices, where the rules keep them to what was called up; nothing where they do not, nor where an opinion is written far away. A product stays open from its
 * first call on: whoever is not finished when the next is called, or has marks that the wire has not carried yet, loses nothing.
 */
export const markedAtDevices = (
  { id, details: { profile } }: Sitting,
  { calledSoFar = [] }: Pick<KeptRoom, 'calledSoFar'>,
): readonly string[] | undefined =>
  profile.atDevices === 'called-up' && !isOpinionCopy(id) ? calledSoFar : undefined

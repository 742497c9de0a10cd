import type { Input } from './contract.ts'
import type { Refusal } from './refusal.ts'

/** The reasons that let a package in all the same, by what was in its way. */
export type LoadReasons = Pick<Input<'package.load'>, 'rulesReason' | 'newerReason' | 'againReason'>

/** What lets a refused package in: a reason, or how its names are read. */
export type LoadAnswers = LoadReasons & Pick<Input<'package.load'>, 'names'>

/** Which reason would let a refused package in; nothing where no reason would. Its upload is kept until it is given. */
export function askedReason({ code }: Refusal): keyof LoadReasons | undefined {
  switch (code) {
    case 'product.other-rules':
      return 'rulesReason'
    case 'product.newer-package':
      return 'newerReason'
    case 'product.taken-before':
      return 'againReason'
    default:
      return undefined
  }
}

/** What a refused package was asked for that would let it in, or take it further. Its upload is kept until it is given. */
export const askedAnswer = (refusal: Refusal): keyof LoadAnswers | undefined =>
  refusal.code === 'package.names-unclear' ? 'names' : askedReason(refusal)

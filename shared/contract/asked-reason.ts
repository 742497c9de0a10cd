import type { Input } from './contract.ts'
import type { Refusal } from './refusal.ts'

/** The reasons that let a package in all the same, by what was in its way. */
export type LoadReasons = Pick<Input<'package.load'>, 'rulesReason' | 'newerReason' | 'againReason'>

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

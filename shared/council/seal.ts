import { codeOf } from '../kernel/spoken-code.ts'

/** SHA-256 over the salted sheet in canonical JSON; the salt keeps a sheet from being guessed out of its hash. */
export interface Seal {
  readonly hash: string
  readonly salt: string
}

/** A seal as the record has it: without its salt until the reveal, for few sheets are likely and each could be tried with it. */
export type KeptSeal = Seal | { readonly hash: string; readonly concealed: string }

/** What a member writes down to know the sheet again: 80 bits of its seal, which no other marks can be found for. */
export const sealCode = (seal: Pick<Seal, 'hash'>): string => codeOf(seal.hash)

import { z } from 'zod'
import type { PinState } from '#shared/documents/token.ts'
import type { Settings } from './ports.ts'

/** Tokens of the government's authority lock after three wrong PINs (Tuyên Quang's guide of 2023): no third is sent from here. */
const most = 2

const triesSchema = z.strictObject({
  wrong: z.int().min(0),
  /** The token said afterwards that few are left; it says so no more once the right one was given. */
  told: z.boolean(),
})

/** Wrong PINs in a row by token, counted on disk before each try, so that a restart is no way to have another. */
export interface TokenTries {
  /** Whether a PIN may be sent, by what the token said when it was last looked at. */
  mayTry(token: string, pinState: PinState): boolean
  /** Before the PIN is sent. */
  count(token: string): void
  /** It was not sent after all. */
  uncount(token: string): void
  /** It was wrong. @param pinState what the token says now */
  wrong(token: string, pinState: PinState): void
  /** The right one was given, here or by what a person says. */
  forget(token: string): void
}

export function createTokenTries(settings: Settings): TokenTries {
  const setting = (token: string): string => `token tries ${token}`
  const read = (token: string): z.infer<typeof triesSchema> =>
    triesSchema.parse(JSON.parse(settings.read(setting(token)) ?? '{"wrong":0,"told":false}'))
  const write = (token: string, tries: z.infer<typeof triesSchema>): void =>
    settings.write(setting(token), JSON.stringify(tries))
  return {
    mayTry(token, pinState) {
      const { wrong, told } = read(token)
      return wrong < most || (told && pinState === 'untold')
    },
    count(token) {
      const { wrong, told } = read(token)
      write(token, { wrong: wrong + 1, told })
    },
    uncount(token) {
      const { wrong, told } = read(token)
      write(token, { wrong: Math.max(0, wrong - 1), told })
    },
    wrong: (token, pinState) => write(token, { ...read(token), told: pinState !== 'untold' }),
    forget: token => write(token, { wrong: 0, told: false }),
  }
}

import { shownName } from '#shared/kernel/text.ts'
import { answers, attributes, classes, tokenFlags, users } from './codes.ts'
import {
  CryptokiError,
  isGone,
  loadCryptoki,
  NotAModule,
  numberValue,
  type Cryptoki,
  type Mechanism,
  type TokenInfo,
} from './cryptoki.ts'
import type { PinFate, PinState, TokenAnswer, TokenFault, TokenJob, TokenSeen, TokenSigned } from './jobs.ts'

type SignJob = Extract<TokenJob, { kind: 'sign' }>

/** Does what is asked with the module that is named. It may never return, and may end the process: both are the driver's doing. */
export function doJob(job: TokenJob): TokenAnswer {
  try {
    const cryptoki = loadCryptoki(job.module)
    try {
      return job.kind === 'look' ? { seen: looked(cryptoki) } : signed(cryptoki, job)
    } finally {
      cryptoki.end()
    }
  } catch (error) {
    if (error instanceof NotAModule) return before('not-a-module', error.message)
    if (error instanceof CryptokiError) return before(faultOf(error.answer), error.message)
    throw error
  } finally {
    if (job.kind === 'sign') job.pin?.fill(0)
  }
}

/** A slot that answers nothing for itself is passed over: it may be emptied at any moment. */
function looked(cryptoki: Cryptoki): TokenSeen[] {
  return cryptoki.slots().flatMap(slot => {
    try {
      return [tokenIn(cryptoki, slot)]
    } catch (error) {
      if (error instanceof CryptokiError) return []
      throw error
    }
  })
}

function tokenIn(cryptoki: Cryptoki, slot: number): TokenSeen {
  const { label, manufacturer, model, serial, flags } = cryptoki.token(slot)
  const session = cryptoki.open(slot)
  const certificates = cryptoki
    .find(session, [{ type: attributes.class, value: numberValue(classes.certificate) }])
    .flatMap(object => cryptoki.attribute(session, object, attributes.value) ?? [])
  return {
    label: textOf(label),
    manufacturer: textOf(manufacturer),
    model: textOf(model),
    serial: textOf(serial),
    pinState: pinStateOf(flags),
    pinPad: (flags & tokenFlags.pinPad) !== 0,
    pinToBeChanged: (flags & tokenFlags.pinToBeChanged) !== 0,
    mechanisms: [...cryptoki.mechanisms(slot)],
    certificates,
  }
}

/** Padded with spaces or zeros; a letter of which the end was cut off is left out. */
export const textOf = (bytes: Buffer): string =>
  shownName(
    bytes
      .toString('utf8')
      .replace(/\0[^]*$/, '')
      .replace(/\uFFFD+ *$/, ''),
  ).trim()

function pinStateOf(flags: number): PinState {
  if ((flags & tokenFlags.pinLocked) !== 0) return 'locked'
  if ((flags & tokenFlags.pinFinalTry) !== 0) return 'final'
  return (flags & tokenFlags.pinLow) !== 0 ? 'low' : 'untold'
}

/** Nothing was sent to the token yet. */
const before = (fault: TokenFault, detail: string, pinState: PinState = 'untold'): TokenAnswer => ({
  fault,
  detail,
  pin: 'unsent',
  pinState,
})

function signed(cryptoki: Cryptoki, job: SignJob): TokenAnswer {
  const place = placeOf(cryptoki, job)
  if (!place) return before('gone', 'No slot has this token')
  const state = pinStateOf(place.info.flags)
  // A last try that fails locks the token, and only its issuer opens it again.
  if (state === 'locked' || state === 'final') return before(`pin-${state}`, 'The token says so', state)
  const session = cryptoki.open(place.slot)
  let pin: PinFate = 'unknown'
  try {
    cryptoki.login(session, users.user, job.pin)
    pin = 'right'
    return signedIn(cryptoki, session, job)
  } catch (error) {
    if (!(error instanceof CryptokiError)) throw error
    const fault = faultOf(error.answer)
    if (fault === 'pin-wrong' || fault === 'pin-locked') pin = 'wrong'
    return { fault, detail: error.message, pin, pinState: stateAfter(cryptoki, place.slot) }
  } finally {
    cryptoki.end(session)
  }
}

/** What the token says of its PIN after something failed. */
function stateAfter(cryptoki: Cryptoki, slot: number): PinState {
  try {
    return pinStateOf(cryptoki.token(slot).flags)
  } catch {
    return 'untold'
  }
}

function placeOf(cryptoki: Cryptoki, { serial }: SignJob): { slot: number; info: TokenInfo } | undefined {
  for (const slot of cryptoki.slots()) {
    try {
      const info = cryptoki.token(slot)
      if (textOf(info.serial) === serial) return { slot, info }
    } catch (error) {
      if (!(error instanceof CryptokiError)) throw error
    }
  }
  return undefined
}

/** The key of a certificate has its identifier (PKCS#11, 4.6.3). */
function signedIn(cryptoki: Cryptoki, session: number, job: SignJob): TokenAnswer {
  const [certificate] = cryptoki.find(session, [
    { type: attributes.class, value: numberValue(classes.certificate) },
    { type: attributes.value, value: job.certificate },
  ])
  const id = certificate === undefined ? undefined : cryptoki.attribute(session, certificate, attributes.id)
  const [key] =
    id === undefined
      ? []
      : cryptoki.find(session, [
          { type: attributes.class, value: numberValue(classes.privateKey) },
          { type: attributes.id, value: id },
        ])
  if (key === undefined) return afterwards('no-key', 'No private key has the identifier of the certificate')
  const asksAgain = cryptoki.attribute(session, key, attributes.alwaysAuthenticate)?.[0] === 1
  const again = () => cryptoki.login(session, users.contextSpecific, job.pin)
  const done = firstWay(cryptoki, session, key, job, asksAgain ? again : undefined)
  return done ? { signed: done } : afterwards('no-way', 'The key refused every mechanism')
}

/** The PIN was right, and the key is not. */
const afterwards = (fault: TokenFault, detail: string): TokenAnswer => ({
  fault,
  detail,
  pin: 'right',
  pinState: 'untold',
})

const otherWay: ReadonlySet<number> = new Set([
  answers.functionNotSupported,
  answers.keyTypeInconsistent,
  answers.keyFunctionNotPermitted,
  answers.mechanismInvalid,
  answers.mechanismParamInvalid,
])

function firstWay(
  cryptoki: Cryptoki,
  session: number,
  key: number,
  { ways }: SignJob,
  ready: (() => void) | undefined,
): TokenSigned | undefined {
  for (const [way, { mechanism: type, numbers, data }] of ways.entries()) {
    try {
      const mechanism: Mechanism = numbers ? { type, numbers } : { type }
      return { way, signature: cryptoki.sign(session, key, mechanism, data, ready) }
    } catch (error) {
      if (!(error instanceof CryptokiError) || !otherWay.has(error.answer)) throw error
    }
  }
  return undefined
}

const pinFaults: ReadonlyMap<number, TokenFault> = new Map([
  [answers.pinIncorrect, 'pin-wrong'],
  [answers.pinInvalid, 'pin-wrong'],
  [answers.pinLenRange, 'pin-wrong'],
  [answers.pinExpired, 'pin-expired'],
  [answers.pinLocked, 'pin-locked'],
  [answers.cancel, 'pin-cancelled'],
  [answers.functionCanceled, 'pin-cancelled'],
])

const faultOf = (answer: number): TokenFault => pinFaults.get(answer) ?? (isGone(answer) ? 'gone' : 'failed')

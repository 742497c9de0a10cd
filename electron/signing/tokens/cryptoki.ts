import koffi from 'koffi'
import { answers, functions, serialSession } from './codes.ts'

/** What a module answered that is not "done". */
export class CryptokiError extends Error {
  readonly answer: number
  constructor(answer: number, name: string) {
    super(`${name} answered 0x${answer.toString(16)}`)
    this.answer = answer
  }
}

/** The file is not there, is no library of this system, or is none of PKCS#11. */
export class NotAModule extends Error {}

/** The functions of one PKCS#11 module, called where it was loaded: it may hang, and may end the process. They throw `CryptokiError`. */
export interface Cryptoki {
  /** Those with a token in them. */
  slots(): readonly number[]
  token(slot: number): TokenInfo
  mechanisms(slot: number): ReadonlySet<number>
  open(slot: number): number
  /** No PIN where it is typed on the reader's own pad. It is overwritten afterwards. */
  login(session: number, user: number, pin: Uint8Array | null): void
  /** Objects that have these attributes. */
  find(session: number, wanted: readonly Attribute[]): readonly number[]
  /** Nothing where the object has no such attribute, or keeps it to itself. */
  attribute(session: number, object: number, type: number): Buffer | undefined
  sign(session: number, key: number, way: Mechanism, data: Uint8Array, ready?: () => void): Buffer
  /** What was opened is closed and logged out; never throws. */
  end(session?: number): void
}

/** As the token spells it: 32 bytes of UTF-8, padded, perhaps cut inside a letter. */
export interface TokenInfo {
  readonly label: Buffer
  readonly manufacturer: Buffer
  readonly model: Buffer
  readonly serial: Buffer
  readonly flags: number
}

export interface Attribute {
  readonly type: number
  readonly value: Uint8Array
}

export interface Mechanism {
  readonly type: number
  /** The three numbers of RSA-PSS: hash, mask, salt. */
  readonly numbers?: readonly number[]
}

/** PKCS#11 packs its structures on Windows, and only there; a long has four bytes there. */
const isWindows = process.platform === 'win32'
const long = isWindows ? 4 : 8
const structure = isWindows ? koffi.pack : koffi.struct

const pointer = koffi.pointer('void')
const attributeType = structure('CK_ATTRIBUTE', { type: 'ulong', value: pointer, length: 'ulong' })
const mechanismType = structure('CK_MECHANISM', { type: 'ulong', value: pointer, length: 'ulong' })

const prototypes = {
  C_Initialize: koffi.proto('ulong', [pointer]),
  C_Finalize: koffi.proto('ulong', [pointer]),
  C_GetSlotList: koffi.proto('ulong', ['uint8', pointer, pointer]),
  C_GetTokenInfo: koffi.proto('ulong', ['ulong', pointer]),
  C_GetMechanismList: koffi.proto('ulong', ['ulong', pointer, pointer]),
  C_OpenSession: koffi.proto('ulong', ['ulong', 'ulong', pointer, pointer, pointer]),
  C_CloseSession: koffi.proto('ulong', ['ulong']),
  C_Login: koffi.proto('ulong', ['ulong', 'ulong', pointer, 'ulong']),
  C_Logout: koffi.proto('ulong', ['ulong']),
  C_GetAttributeValue: koffi.proto('ulong', [
    'ulong',
    'ulong',
    koffi.inout(koffi.pointer(attributeType)),
    'ulong',
  ]),
  C_FindObjectsInit: koffi.proto('ulong', ['ulong', koffi.pointer(attributeType), 'ulong']),
  C_FindObjects: koffi.proto('ulong', ['ulong', pointer, 'ulong', pointer]),
  C_FindObjectsFinal: koffi.proto('ulong', ['ulong']),
  C_SignInit: koffi.proto('ulong', ['ulong', koffi.pointer(mechanismType), 'ulong']),
  C_Sign: koffi.proto('ulong', ['ulong', pointer, 'ulong', pointer, pointer]),
} as const

type Name = keyof typeof prototypes
type Call = (name: Name, ...given: readonly unknown[]) => void

/** Loads and initialises a module. Throws `NotAModule`, or `CryptokiError`. */
export function loadCryptoki(file: string): Cryptoki {
  const call = caller(functionList(file))
  call('C_Initialize', null)
  return {
    slots: () => listed((list, count) => call('C_GetSlotList', 1, list, count)),
    mechanisms: slot => new Set(listed((list, count) => call('C_GetMechanismList', slot, list, count))),
    token: slot => tokenInfo(call, slot),
    open(slot) {
      const session = Buffer.alloc(long)
      call('C_OpenSession', slot, serialSession, null, null, session)
      return numberIn(session)
    },
    login: (session, user, pin) => login(call, session, user, pin),
    find: (session, wanted) => found(call, session, wanted),
    attribute: (session, object, type) => attributeOf(call, session, object, type),
    sign(session, key, { type, numbers }, data, ready) {
      const parameters = numbers && bytesOf(numbers)
      call('C_SignInit', session, { type, value: parameters ?? null, length: parameters?.length ?? 0 }, key)
      ready?.()
      const signature = Buffer.alloc(1024)
      const length = bytesOf([signature.length])
      call('C_Sign', session, data, data.length, signature, length)
      return signature.subarray(0, numberIn(length))
    },
    end(session) {
      if (session !== undefined) {
        attempt(call, 'C_Logout', session)
        attempt(call, 'C_CloseSession', session)
      }
      attempt(call, 'C_Finalize', null)
    },
  }
}

/** It was not logged in, or the token is gone: there is nothing left to be ended. */
function attempt(call: Call, name: Name, given: number | null): void {
  try {
    call(name, given)
  } catch (error) {
    if (!(error instanceof CryptokiError)) throw error
  }
}

function tokenInfo(call: Call, slot: number): TokenInfo {
  const info = Buffer.alloc(256 + 16 * long)
  call('C_GetTokenInfo', slot, info)
  const field = (from: number, length: number) => info.subarray(from, from + length)
  return {
    label: field(0, 32),
    manufacturer: field(32, 32),
    model: field(64, 16),
    serial: field(80, 16),
    flags: info.readUInt32LE(96),
  }
}

function login(call: Call, session: number, user: number, pin: Uint8Array | null): void {
  try {
    call('C_Login', session, user, pin, pin?.length ?? 0)
  } catch (error) {
    if (!(error instanceof CryptokiError) || error.answer !== answers.userAlreadyLoggedIn) throw error
  }
}

/** Where its list of functions begins in memory. */
function functionList(file: string): bigint {
  try {
    const library = koffi.load(file)
    const get = library.func('C_GetFunctionList', 'ulong', [koffi.out(koffi.pointer(pointer))])
    const list: unknown[] = [null]
    const answer: unknown = get(list)
    if (answer === answers.ok && typeof list[0] === 'bigint') return list[0]
  } catch (error) {
    throw new NotAModule(error instanceof Error ? error.message : String(error))
  }
  throw new NotAModule('It gives no list of functions')
}

/** The list begins with a version of two bytes, which are padded where structures are. */
function caller(list: bigint): Call {
  const start = isWindows ? 2 : 8
  return (name, ...given) => {
    const address: unknown = koffi.decode(list, start + functions[name] * 8, pointer)
    if (typeof address !== 'bigint') throw new CryptokiError(answers.functionNotSupported, name)
    const answer: unknown = koffi.call(address, prototypes[name], ...given)
    if (answer !== answers.ok) throw new CryptokiError(Number(answer), name)
  }
}

function bytesOf(numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * long)
  for (const [at, number] of numbers.entries())
    if (isWindows) bytes.writeUInt32LE(number, at * long)
    else bytes.writeBigUInt64LE(BigInt(number), at * long)
  return bytes
}

const numberIn = (bytes: Buffer, at = 0): number =>
  isWindows ? bytes.readUInt32LE(at * long) : Number(bytes.readBigUInt64LE(at * long))

const numbersIn = (bytes: Buffer, count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => numberIn(bytes, at))

/** No honest token has more. */
const most = 4096

/** Asked twice: how many there are, and which. */
function listed(ask: (list: Buffer | null, count: Buffer) => void): readonly number[] {
  const count = Buffer.alloc(long)
  ask(null, count)
  const many = Math.min(numberIn(count), most)
  if (many === 0) return []
  const list = Buffer.alloc(many * long)
  count.set(bytesOf([many]))
  ask(list, count)
  return numbersIn(list, Math.min(numberIn(count), many))
}

function found(call: Call, session: number, wanted: readonly Attribute[]): readonly number[] {
  const template = wanted.map(({ type, value }) => ({ type, value, length: value.length }))
  call('C_FindObjectsInit', session, template, template.length)
  const objects: number[] = []
  const list = Buffer.alloc(64 * long)
  const count = Buffer.alloc(long)
  do {
    call('C_FindObjects', session, list, 64, count)
    objects.push(...numbersIn(list, Math.min(numberIn(count), 64)))
  } while (numberIn(count) > 0 && objects.length < most)
  call('C_FindObjectsFinal', session)
  return objects
}

/** A certificate of more than that is none. */
const largestAttribute = 64 * 1024

function attributeOf(call: Call, session: number, object: number, type: number): Buffer | undefined {
  const asked = { type, value: null, length: 0 }
  try {
    call('C_GetAttributeValue', session, object, asked, 1)
    // Of what it keeps to itself it says the largest number that there is, which comes as another kind.
    const length: unknown = asked.length
    if (typeof length !== 'number' || length === 0 || length > largestAttribute) return undefined
    const value = Buffer.alloc(length)
    call('C_GetAttributeValue', session, object, { type, value, length }, 1)
    return value
  } catch (error) {
    if (error instanceof CryptokiError && !isGone(error.answer)) return undefined
    throw error
  }
}

const gone: ReadonlySet<number> = new Set([
  answers.slotIdInvalid,
  answers.deviceError,
  answers.deviceRemoved,
  answers.sessionClosed,
  answers.sessionHandleInvalid,
  answers.tokenNotPresent,
  answers.tokenNotRecognized,
])

/** Whether an answer says that the token is not there any more. */
export const isGone = (answer: number): boolean => gone.has(answer)

/** A number as PKCS#11 gives it to an attribute. */
export const numberValue = (number: number): Uint8Array => bytesOf([number])

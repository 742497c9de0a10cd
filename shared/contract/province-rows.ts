import { z } from 'zod'
import type { RegisterRights } from '../register/duties.ts'
import { row } from './row.ts'

/** As it is typed, with its password; it is answered to nobody. */
const address = z.string().trim().min(1).max(2000)

/** Where the register is: the data folder's own file, or a province's server. */
export const provinceRows = {
  'province.read': row('seat', z.strictObject({})),
  /** Connects to a server and looks, and changes nothing there. */
  'province.test': row('secretary', z.strictObject({ address })),
  /** From then on the register is the one of that server. */
  'province.use': row('secretary', z.strictObject({ address })),
  /** Back to the data folder's own file. */
  'province.leave': row('secretary', z.strictObject({})),
} as const

/** An address without its password. */
export interface ServerShown {
  readonly host: string
  readonly database: string
  readonly user: string
}

/** What a server says of itself and of whoever is connected. */
export interface ServerState {
  readonly version: string
  readonly role: string
  /** The version of TLS, such as `TLSv1.3`; nothing on this machine, where it is not needed. */
  readonly tls: string | undefined
  readonly rights: RegisterRights
  /** Whether the register is there, in the form that this program reads; an administrator makes it so. */
  readonly isPrepared: boolean
}

export interface ProvinceView {
  /** Whose the register is, and who said so: this data folder's file, the address that is kept in it, or `PROVINCE_DATABASE`. */
  readonly place: 'own' | 'kept' | 'environment' | 'training'
  readonly server: ServerShown | undefined
  /** The file that has the address with its password, read by nobody else. */
  readonly keptIn: string
  readonly rights: RegisterRights
  readonly state: ServerState | undefined
  /** Why the server cannot be worked with now. */
  readonly away: ServerAway | undefined
}

export interface ProvinceAnswers {
  'province.read': ProvinceView
  'province.test': { readonly server: ServerShown; readonly state: ServerState }
  'province.use': ProvinceView
  'province.leave': ProvinceView
}

/** Why a server is not worked with. */
export type ServerFault =
  /** It is no address of a PostgreSQL. */
  | 'address'
  | 'unknown-host'
  | 'no-answer'
  /** It is not this machine, and does not speak TLS. */
  | 'no-tls'
  /** Nobody whom this machine trusts says that it is that server. */
  | 'certificate'
  | 'password'
  | 'role'
  | 'not-let-in'
  | 'database'
  /** Of its program: below PostgreSQL 15. */
  | 'older'
  /** A later version of this program has changed the register. */
  | 'newer'
  /** The register is not there, or in an earlier form, and this role may not make it. */
  | 'not-prepared'
  /** This role may not read it. */
  | 'no-rights'
  /** Somebody else was writing all the time. */
  | 'busy'

/** Nothing was written. `named` is what it is about: a host, a role, a version; it may be empty. */
export interface ServerAway {
  readonly code: 'register.unreachable'
  readonly because: ServerFault
  readonly named: string
}

export type ProvinceRefusal =
  | ServerAway
  /** The role of the province's server may not do this. */
  | { readonly code: 'register.may-not'; readonly role: string }
  /** The training council has a register of its own. */
  | { readonly code: 'province.training' }
  /** `PROVINCE_DATABASE` says where the register is. */
  | { readonly code: 'province.environment' }

import type { ServerFault, ServerShown, ServerState } from '#shared/contract/province-rows.ts'

/** Where the register is: the data folder's own file, or a province's server whose address is kept beside it, or was said at the start. */
export interface Province {
  readonly keptIn: string
  place(): { readonly kind: 'own' | 'kept' | 'environment'; readonly server: ServerShown | undefined }
  /** Of the server that the register is at now; throws `RegisterOutOfReach` where it cannot be worked with. */
  state(): Promise<ServerState>
  /** Connects to another and looks; nothing changes. @throws {RegisterOutOfReach} */
  test(address: string): Promise<{ readonly server: ServerShown; readonly state: ServerState }>
  /** Keeps the address, and has the register there from now on. */
  use(address: string): Promise<void>
  leave(): Promise<void>
}

/** The database of the register cannot be reached, or does not let this program in. Nothing was written. */
export class RegisterOutOfReach extends Error {
  readonly because: ServerFault
  /** What it is about: a host, a role, a version. Never an address. */
  readonly named: string

  constructor(because: ServerFault, named = '') {
    super(`The register is out of reach: ${because} ${named}`)
    this.because = because
    this.named = named
  }
}

/** The database does not let this role do that. Nothing was written. */
export class RegisterMayNot extends Error {
  readonly role: string

  constructor(role: string) {
    super(`The register does not let ${role} do this`)
    this.role = role
  }
}

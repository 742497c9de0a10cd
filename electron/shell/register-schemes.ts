import { protocol } from 'electron'
import { schemes } from './addresses.ts'

/** Gives both schemes an origin of their own, and nothing that goes around the content policy. Must run before Electron is ready. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: schemes.pages.scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
    {
      scheme: schemes.bytes.scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, stream: true },
    },
  ])
}

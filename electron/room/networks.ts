import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os'
import type { Network } from '#shared/contract/room.ts'

/** Names that systems and programs give to networks without a room behind them: of containers, virtual machines and tunnels. */
const virtual = /^(docker|br-|veth|virbr|vmnet|vbox|tun|tap|utun|wg|zt|lxc|vEthernet)/i
const wireless = /^(wl|wi-?fi|wlan|ath|ra\d)/i
const cable = /^(en|eth|em\d|lan|ethernet)/i

/** Networks that a room can be opened on, likely ones first; at the end this machine by itself, to try it. */
export function networksOf(
  interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces(),
): readonly Network[] {
  const found = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter(
        ({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'),
      )
      .map(({ address }): Network => ({ name, address, kind: kindOf(name) })),
  )
  const likely: readonly Network['kind'][] = ['wireless', 'cable', 'other']
  return [
    ...found.toSorted((one, other) => likely.indexOf(one.kind) - likely.indexOf(other.kind)),
    { name: 'localhost', kind: 'here', address: '127.0.0.1' },
  ]
}

function kindOf(name: string): Network['kind'] {
  if (virtual.test(name)) return 'other'
  if (wireless.test(name)) return 'wireless'
  return cable.test(name) ? 'cable' : 'other'
}

import { describe, expect, it } from 'vitest'
import { codeFrom, grouped, newCode } from '#electron/app/room/secrets.ts'
import { deviceName } from '#electron/room/device-name.ts'
import { networksOf } from '#electron/room/networks.ts'

describe('the code of a card', () => {
  it('has twelve signs, none of which Telex or VNI makes another letter of', () => {
    let next = 0
    const code = newCode({ below: end => next++ % end })
    expect(code).toHaveLength(12)
    expect(code).not.toMatch(/[AEIOUYWDSZB01258]/)
    expect(grouped(code)).toMatch(/^.{4}-.{4}-.{4}$/)
  })

  it.each(['Q4MV-LCH7-K6LJ', 'q4mv lch7 k6lj', 'Q4MVLCH7K6LJ', ' q4mv–lch7–k6lj '])(
    'is known as it is typed: %s',
    typed => expect(codeFrom(typed)).toBe('Q4MVLCH7K6LJ'),
  )

  it.each(['', 'Q4MV', 'Q4MV-LCH7-K6LJ-X', 'A4MV-LCH7-K6LJ', '🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂'])(
    'is none: %s',
    typed => expect(codeFrom(typed)).toBeUndefined(),
  )
})

describe('a device that nobody named', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/156.0 Safari/537.36 Edg/156.0',
      'Máy tính Windows, Edge',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15; SM-X210) AppleWebKit/537.36 Chrome/156.0 Safari/537.36',
      'Máy tính bảng Android, Chrome',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 Chrome/156.0 Mobile Safari/537.36',
      'Điện thoại Android, Chrome',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Mobile Safari/604.1',
      'iPhone, Safari',
    ],
    ['', 'Thiết bị'],
  ])('is called by what its browser says of itself', (agent, name) => expect(deviceName(agent)).toBe(name))
})

describe('the networks of a machine', () => {
  const at = (address: string, family: 'IPv4' | 'IPv6' = 'IPv4', internal = false) => [
    {
      address,
      family,
      internal,
      netmask: '',
      mac: '',
      cidr: null,
      ...(family === 'IPv6' ? { scopeid: 0 } : {}),
    },
  ]

  it('are those with an address of their own, wireless first, virtual ones after cables, this machine at the end', () => {
    const found = networksOf({
      lo: at('127.0.0.1', 'IPv4', true),
      docker0: at('172.17.0.1'),
      eth0: at('10.0.0.7'),
      'Wi-Fi': at('192.168.1.20'),
      wlan1: at('fe80::1', 'IPv6'),
      eth1: at('169.254.3.4'),
    } as Parameters<typeof networksOf>[0])
    expect(found.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'Wi-Fi wireless',
      'eth0 cable',
      'docker0 other',
      'localhost here',
    ])
  })
})

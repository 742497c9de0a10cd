import { describe, expect, it } from 'vitest'
import { freeDevice, joinDevice } from '#shared/council/devices.ts'
import { aProfile, aSitting } from '#tests/support/a-sitting.ts'

const joins = (sitting: ReturnType<typeof aSitting>, member = 'so-y-te') =>
  joinDevice(sitting.now, member, 'Máy tính bảng', 'card')

describe('a device of a member’s own', () => {
  it('has the seat until another takes it or it is let go', () => {
    const sitting = aSitting().start()
    sitting.must(joins(sitting))
    expect(sitting.now.devices.get('so-y-te')).toMatchObject({ name: 'Máy tính bảng', by: 'card' })
    expect(joins(sitting)).toEqual({ ok: true, value: [] })
    sitting.must(joinDevice(sitting.now, 'so-y-te', 'Điện thoại', 'consent'))
    expect(sitting.now.devices.get('so-y-te')).toMatchObject({ name: 'Điện thoại', by: 'consent' })
    sitting.must(freeDevice(sitting.now, 'so-y-te'))
    expect(sitting.now.devices.has('so-y-te')).toBe(false)
    expect(freeDevice(sitting.now, 'so-y-te')).toEqual({ ok: true, value: [] })
  })

  it('goes with a member who is replaced, and whoever came has none yet', () => {
    const sitting = aSitting().start()
    sitting
      .must(joins(sitting))
      .replaces('so-y-te', { id: 'so-y-te-2', office: 'Sở Y tế (thay)', name: '', role: 'member' })
    expect(sitting.now.devices.size).toBe(0)
    expect(joins(sitting)).toMatchObject({ refusal: { code: 'member.replaced' } })
    expect(joins(sitting, 'so-y-te-2')).toMatchObject({ ok: true })
  })

  it('is nobody’s who holds no sheet: not of a stranger, nor where the whole council agrees on one sheet', () => {
    expect(joins(aSitting().start(), 'khach')).toMatchObject({ refusal: { code: 'member.unknown' } })
    const profile = aProfile({ scoring: 'agreed', spread: { difference: null, fromMean: null } })
    expect(joins(aSitting({ details: { profile } }))).toMatchObject({
      refusal: { code: 'sheet.council-agrees' },
    })
  })
})

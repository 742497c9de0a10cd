import { createHash } from 'node:crypto'
import type { ProductEntry, SittingDetails } from '#shared/council/event.ts'
import type { DossierRules } from '#shared/council/frozen-rules.ts'
import type { Member } from '#shared/council/member.ts'
import { tayNinhProfile } from '#shared/council/profile.ts'

// What a sitting starts from, without reading any law, for a process that is started hundreds of times.

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Nine who score, the chair and the secretary among them. */
export const nineMembers: readonly Member[] = [
  { id: 'so-nnmt', office: 'Sở Nông nghiệp và Môi trường', name: '', role: 'chair' },
  { id: 'so-cong-thuong', office: 'Sở Công Thương', name: '', role: 'vice-chair' },
  { id: 'so-y-te', office: 'Sở Y tế', name: '', role: 'member' },
  { id: 'so-khcn', office: 'Sở Khoa học và Công nghệ', name: '', role: 'member' },
  { id: 'so-vhttdl', office: 'Sở Văn hóa, Thể thao và Du lịch', name: '', role: 'member' },
  { id: 'so-tai-chinh', office: 'Sở Tài chính', name: '', role: 'member' },
  { id: 'lien-minh-htx', office: 'Liên minh Hợp tác xã', name: '', role: 'member' },
  { id: 'hoi-nong-dan', office: 'Hội Nông dân', name: '', role: 'member' },
  { id: 'van-phong', office: 'Văn phòng Điều phối nông thôn mới', name: '', role: 'member-secretary' },
]

export const someDetails: SittingDetails = {
  council: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP',
  authority: 'Ủy ban nhân dân tỉnh Tuyên Quang',
  place: 'Phòng họp số 2, trụ sở Ủy ban nhân dân tỉnh',
  date: '2026-08-18',
  ruleSet: { id: 'qd-26-2026', decision: '26/2026/QĐ-TTg', hash: '0123456789abcdef'.repeat(4) },
  profile: tayNinhProfile,
  training: false,
}

export const aProduct = (matters: Partial<ProductEntry> = {}): ProductEntry => ({
  id: 'che',
  package: sha256(matters.id ?? 'che'),
  code: `08-02257-${matters.id ?? 'che'}-2026`,
  name: 'Chè Thôm Loà',
  producer: 'Hợp tác xã chè Tân An',
  commune: 'xã Tân An',
  criteriaSet: 'qd-26-2026/11',
  stage: { kind: 'first' },
  ...matters,
})

/** Made and due under the sitting's own decision. */
export const sameRules: DossierRules = {
  ratedUnder: someDetails.ruleSet,
  due: someDetails.ruleSet,
  reason: '',
}

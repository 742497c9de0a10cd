import { expect, it } from 'vitest'
import { whyNoSheet } from '#renderer/screens/scoring/why-no-sheet.ts'
import { sittingView } from '#shared/council/view.ts'
import { aSitting, setOf, type HeldSitting } from '#tests/support/a-sitting.ts'

const successor = { id: 'so-y-te-moi', office: 'Sở Y tế (người thay)', name: '', role: 'member' } as const

const scoring = (): HeldSitting => aSitting().start().opensRound('che')

it.each([
  [
    'recused from the product',
    () => scoring().recuses('che', 'so-y-te', 'người nhà'),
    'so-y-te',
    'member.recused',
  ],
  [
    'abstaining from it',
    () => scoring().abstains('che', 'so-y-te', 'chưa đọc'),
    'so-y-te',
    'member.abstains',
  ],
  ['gone from the meeting', () => scoring().attends('so-y-te', false, 'về'), 'so-y-te', 'member.absent'],
  ['replaced', () => scoring().replaces('so-y-te', successor), 'so-y-te', 'member.replaced'],
  [
    'in the seat of one who handed in',
    () => scoring().handsIn('che', 'so-y-te', 80).replaces('so-y-te', successor),
    'so-y-te-moi',
    'sheet.answered-for',
  ],
  ['late, the marks being open', () => aSitting().start().scores('che', 70), 'so-y-te', 'round.not-open'],
])('tells a member who has no sheet any more why: %s', (_, held, id, code) => {
  const view = sittingView(held().now, setOf, { kind: 'member', sitting: 'phien-1', member: id })
  const member = view.members.find(each => each.id === id)
  const [product] = view.products
  expect(product && whyNoSheet(product, member, view.inWriting)).toEqual({ code })
})

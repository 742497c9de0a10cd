import JoiningAsked from '../../parts/seat/JoiningAsked.vue'
import LinkState from '../../parts/seat/LinkState.vue'
import RaisedHand from '../../parts/seat/RaisedHand.vue'
import SeatProducts from '../../parts/seat/SeatProducts.vue'
import { show, type Stories } from '../story.ts'
import { longName, noon } from './long-text.ts'

export const seat: Stories = ({ sitting: { products, members } }) => {
  const member = members.find(({ counts }) => counts)?.id ?? ''
  const joining = { id: 'a', guest: member, device: longName.slice(0, 80), at: noon }
  return [
    show(JoiningAsked, { asks: { joining, busy: false }, busy: { joining, busy: true } }),
    show(LinkState, {
      up: { downSince: undefined, unwritten: 0 },
      down: { downSince: noon, unwritten: 0 },
      waiting: { downSince: noon, unwritten: 12, keeping: 'kept' },
      keeping: { downSince: noon, unwritten: 12, keeping: 'keeping' },
      unkept: { downSince: noon, unwritten: 12, keeping: 'refused' },
    }),
    show(RaisedHand, {
      lowered: { raisedAt: undefined, disabled: false },
      raised: { raisedAt: noon, disabled: false },
      down: { raisedAt: undefined, disabled: true },
    }),
    show(SeatProducts, {
      called: { products, member, called: products[3]?.id },
      shut: { products, member, called: products[3]?.id, mayMark: products.slice(3, 4).map(({ id }) => id) },
      none: { products: products.slice(0, 2), member, called: undefined },
    }),
  ]
}

import JoinedRooms from '../../parts/away/JoinedRooms.vue'
import JoinWays from '../../parts/away/JoinWays.vue'
import { show, type Stories } from '../story.ts'
import { noon } from './long-text.ts'

export const away: Stories = () => {
  const room = { id: 'a', address: '192.168.100.200:26443', at: noon, waiting: false }
  return [
    show(JoinWays, { free: { busy: false }, busy: { busy: true } }),
    show(JoinedRooms, { some: { rooms: [room, { ...room, id: 'b', waiting: true }], busy: false } }),
  ]
}

import BackupTable from '../../parts/data/BackupTable.vue'
import BrokenRecords from '../../parts/data/BrokenRecords.vue'
import RescueForkChoice from '../../parts/data/RescueForkChoice.vue'
import RescueTable from '../../parts/data/RescueTable.vue'
import { show, type Stories } from '../story.ts'
import { longName, noon } from './long-text.ts'

const backup = { name: 'council-1.db', at: noon, size: 52_428_800, number: 1, events: 30_000 }
const sitting = {
  id: 'x',
  council: longName,
  place: longName,
  date: '2026-11-27',
  events: 30_000,
  brokenAt: undefined,
}
const side = { events: 30_000, at: noon, vouchedBy: [] }
const fork = {
  council: longName,
  place: longName,
  date: '2026-11-27',
  sitting: 'x',
  common: 29_000,
  present: side,
  backup: side,
}

export const data: Stories = () => [
  show(BackupTable, {
    none: { backups: [], contents: {} },
    some: {
      backups: [
        { ...backup, reason: 'asked' },
        { ...backup, name: 'council-2.db', reason: 'asked', events: undefined },
      ],
      contents: { 'council-1.db': { whole: true, sittings: [sitting] } },
    },
  }),
  show(
    BrokenRecords,
    { one: { broken: [{ sitting: 'x', number: 71 }], sittings: [] } },
    { slots: { default: longName } },
  ),
  show(RescueForkChoice, {
    asking: { fork, modelValue: undefined },
    backup: { fork: { ...fork, sitting: 'y' }, modelValue: 'backup' },
  }),
  show(RescueTable, {
    two: {
      sittings: [
        { ...sitting, inBackup: 29_000 },
        { ...sitting, id: 'y', brokenAt: 3, inBackup: 2 },
      ],
    },
  }),
]

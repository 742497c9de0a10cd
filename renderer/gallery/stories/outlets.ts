import FolderChoice from '../../parts/outlets/FolderChoice.vue'
import FolderDialog from '../../parts/outlets/FolderDialog.vue'
import OutletChoice from '../../parts/outlets/OutletChoice.vue'
import { show, type Stories } from '../story.ts'
import { longName, unreachable } from './long-text.ts'

const sticks = [
  { path: '/a', name: longName, free: 9e9, size: 16e9 },
  { path: '/b', name: 'USB', free: 0, size: 4e9 },
]

export const outlets: Stories = () => [
  show(FolderChoice, {
    none: { outlets: [], disabled: false, listed: undefined, refusal: undefined, modelValue: '' },
  }),
  show(OutletChoice, {
    two: {
      outlets: sticks,
      disabled: false,
      modelValue: '/a',
    },
  }),
  show(
    FolderDialog,
    {
      start: {
        listed: { path: '', above: null, folders: [{ path: '/a', name: 'can-bo' }], more: 0 },
        refusal: undefined,
        open: true,
      },
      refused: { listed: undefined, refusal: unreachable, open: true },
    },
    { alone: true },
  ),
]

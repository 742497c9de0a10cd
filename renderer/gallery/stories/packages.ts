import ChangedText from '../../parts/packages/ChangedText.vue'
import LoadAnyway from '../../parts/packages/LoadAnyway.vue'
import LoadingSummary from '../../parts/packages/LoadingSummary.vue'
import NamesChoice from '../../parts/packages/NamesChoice.vue'
import PackageChanges from '../../parts/packages/PackageChanges.vue'
import { show, type Stories } from '../story.ts'
import { longName, unreachable } from './long-text.ts'

const loaded = { file: 'a.ocop', state: { kind: 'loaded' as const, findings: [] } }

export const packages: Stories = ({ law: { set } }) => [
  show(ChangedText, { told: { text: longName }, nothing: { text: '' } }),
  show(LoadAnyway, {
    rules: { file: longName, asked: 'rulesReason' },
    newer: { file: longName, asked: 'newerReason' },
    again: { file: longName, asked: 'againReason' },
  }),
  show(LoadingSummary, {
    underWay: {
      files: [
        loaded,
        { file: 'b.ocop', state: { kind: 'uploading' } },
        { file: 'c.ocop', state: { kind: 'waiting' } },
      ],
    },
    done: { files: Array.from({ length: 71 }, (_, at) => ({ ...loaded, file: `${at}.ocop` })) },
    refused: { files: [loaded, { file: longName, state: { kind: 'refused', refusal: unreachable } }] },
  }),
  show(NamesChoice, {
    two: {
      file: longName,
      readings: [
        { reading: 'windows-1258', names: [longName] },
        { reading: 'utf-8', names: [longName] },
      ],
    },
  }),
  show(PackageChanges, {
    reading: { changes: undefined, set },
    none: { changes: { fields: [], claims: [], added: [], gone: [] }, set },
  }),
]

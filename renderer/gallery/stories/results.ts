import CertificateCard from '../../parts/results/CertificateCard.vue'
import CorrectedMarks from '../../parts/results/CorrectedMarks.vue'
import CorrectedMinimums from '../../parts/results/CorrectedMinimums.vue'
import CorrectionList from '../../parts/results/CorrectionList.vue'
import CorrectOutcomeDialog from '../../parts/results/CorrectOutcomeDialog.vue'
import CorrectRecordDialog from '../../parts/results/CorrectRecordDialog.vue'
import EarlierMinutes from '../../parts/results/EarlierMinutes.vue'
import IssueForm from '../../parts/results/IssueForm.vue'
import KeyCard from '../../parts/results/KeyCard.vue'
import KeyForm from '../../parts/results/KeyForm.vue'
import MinutesCard from '../../parts/results/MinutesCard.vue'
import MinutesPages from '../../parts/results/MinutesPages.vue'
import OddSignatureDialog from '../../parts/results/OddSignatureDialog.vue'
import OutcomeTable from '../../parts/results/OutcomeTable.vue'
import RecordedChoice from '../../parts/results/RecordedChoice.vue'
import SignerList from '../../parts/results/SignerList.vue'
import { everyProduct, shownProducts } from '../../parts/agenda/shown-products.ts'
import type { Scene } from '../scene.ts'
import { show, type Stories, type Story } from '../story.ts'
import { longName, noon, unreachable } from './long-text.ts'

const subject = { subject: longName, organization: longName, issuer: longName, serial: '7f3a91bc'.repeat(5) }
const certificate = { ...subject, from: noon, to: noon + 31_536_000_000, selfIssued: true }
const standing = {
  trust: 'training' as const,
  vouchedBy: null,
  revocation: { kind: 'unchecked' as const, because: 'no-way' as const },
}
const key = { id: 'a', certificate, algorithm: 'rsa-pkcs1' as const, standing }

export const results: Stories = scene => [...outcomes(scene), ...signing(scene), ...corrections(scene)]

function outcomes({ sitting, law }: Scene): readonly Story[] {
  const { products, members, details } = sitting
  const all = {
    products: shownProducts(products, everyProduct),
    sets: { [law.set.id]: law },
    profile: details.profile,
    members,
  }
  return [
    show(OutcomeTable, { all, none: { ...all, products: [] } }),
    show(CorrectionList, {
      one: { lines: [{ number: 30_000, replaces: 29_000, ground: longName, at: noon, text: longName }] },
    }),
    show(RecordedChoice, {
      some: { lines: [{ number: 71, when: '27/11/2026 12:00', text: longName }], modelValue: undefined },
    }),
  ]
}

function signing({ sitting }: Scene): readonly Story[] {
  const card = {
    stage: 'sitting' as const,
    outdated: undefined,
    document: undefined,
    fileName: `${longName}.pdf`,
    drawing: false,
    refusal: undefined,
    members: [{ id: 'a', label: longName }],
  }
  const form = {
    action: longName,
    fileName: undefined,
    keys: undefined,
    training: true,
    refusal: undefined,
    busy: false,
    passphrase: '',
  }
  return [
    show(KeyCard, { own: { name: 'a', certificate, checked: true, note: longName } }),
    show(CertificateCard, { own: { certificate, algorithm: 'rsa-pkcs1', standing } }),
    show(EarlierMinutes, {
      missing: {
        minutes: [{ number: '01/BB-HĐ', file: 'a.pdf', address: '#' }],
        date: sitting.details.date,
        missing: true,
        busy: false,
      },
    }),
    show(IssueForm, {
      ready: { busy: false, issue: 'Ban hành biên bản', members: [{ id: 'a', label: longName }] },
      busy: { busy: true, issue: longName, members: [] },
    }),
    show(KeyForm, {
      first: form,
      key: { ...form, fileName: longName, keys: [key, { ...key, id: 'b' }] },
      busy: { ...form, busy: true },
      refused: { ...form, refusal: unreachable },
    }),
    show(MinutesCard, {
      sitting: card,
      drawing: { ...card, drawing: true },
      refused: { ...card, stage: 'closed', refusal: unreachable },
      outdated: { ...card, stage: 'issued', outdated: 'signed' },
    }),
    show(MinutesPages, { none: { document: undefined, draft: true } }),
    show(SignerList, { nobody: { view: sitting, next: 'secretary' } }, { slots: { default: longName } }),
    show(
      OddSignatureDialog,
      {
        odd: {
          oddities: [{ kind: 'other-name', printed: longName, subject: longName }, { kind: 'chair-first' }],
          field: 'chair',
          busy: false,
        },
      },
      { alone: true },
    ),
  ]
}

function corrections({ sitting, law, settled }: Scene): readonly Story[] {
  const { profile } = sitting.details
  const { standing } = settled.product
  const holders = new Map(sitting.members.map(({ id, office }) => [id, office]))
  const sheets = settled.rounds.at(-1)?.sheets ?? []
  const asked = { refusal: undefined, busy: false, open: true }
  const named = sitting
  return [
    show(CorrectedMarks, { thirteen: { sheets, set: law.set, holders, modelValue: [] } }),
    show(CorrectedMinimums, {
      confirmed: { set: law.set, confirmed: settled.confirmed, modelValue: settled.confirmed },
    }),
    ...(standing.kind === 'settled'
      ? [
          show(
            CorrectOutcomeDialog,
            { asking: { view: settled, standing, law, profile, holders, ...asked } },
            { alone: true },
          ),
        ]
      : []),
    show(
      CorrectRecordDialog,
      {
        reading: { events: undefined, named, ...asked },
        refused: { events: [], named, ...asked, refusal: unreachable },
      },
      { alone: true },
    ),
  ]
}

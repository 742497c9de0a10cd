import type { ReturnedSignature } from '#shared/contract/signed-elsewhere.ts'
import { fieldOfMember } from '#shared/council/signature-field.ts'
import type { SittingView } from '#shared/council/view.ts'
import type { PinState, TokenFacts } from '#shared/documents/token.ts'
import LaidOutPlaces from '../../parts/signing/LaidOutPlaces.vue'
import OtherSigners from '../../parts/signing/OtherSigners.vue'
import PaperSignature from '../../parts/signing/PaperSignature.vue'
import PlaceChoice from '../../parts/signing/PlaceChoice.vue'
import ReturnedSignatures from '../../parts/signing/ReturnedSignatures.vue'
import TokenChoice from '../../parts/signing/TokenChoice.vue'
import TokenDrivers from '../../parts/signing/TokenDrivers.vue'
import TokenForm from '../../parts/signing/TokenForm.vue'
import TokenPin from '../../parts/signing/TokenPin.vue'
import { show, type Stories } from '../story.ts'
import { longName, noon } from './long-text.ts'

const certificate = {
  ...{ subject: longName, organization: longName, issuer: longName, serial: '7f3a91bc'.repeat(5) },
  ...{ from: noon, to: noon + 31_536_000_000, selfIssued: false },
}
const key = {
  id: 'a',
  certificate,
  algorithm: 'rsa-pkcs1' as const,
  standing: {
    trust: 'trusted' as const,
    vouchedBy: longName,
    revocation: {
      kind: 'unrevoked' as const,
      list: { issuer: longName, from: noon, to: noon + 86_400_000 },
      unchecked: [],
    },
  },
}
const token: TokenFacts = {
  ...{ id: 't', label: longName, manufacturer: longName, model: 'v8', serial: '0123456789ABCDEF' },
  ...{ pinState: 'untold', pinPad: false, pinToBeChanged: true, keys: [key, { ...key, id: 'b' }] },
  unusable: [{ certificate, because: 'certificate.other-use' }],
}
const path = `/usr/lib/${longName.replaceAll(' ', '-')}.so`
const faults = (['missing', 'not-a-module', 'failed', 'crashed', 'late'] as const).map(because => ({
  ...{ of: longName, module: `${path}${because}`, because },
}))
const found = { tokens: [token], drivers: [longName], faults: [], named: [] }
const form = { action: longName, found, looking: undefined, refusal: undefined, busy: false }
const pin = (pinState: PinState) => ({
  ...{ token: { ...token, pinState }, stopped: false, pin: '', insists: false },
})

const places = [
  { field: 'secretary' as const, name: longName, isSigned: true },
  { field: 'agency' as const, name: '', isSigned: false },
  { field: fieldOfMember('a'), name: longName, isSigned: false },
]
const returned: readonly ReturnedSignature[] = [
  {
    place: { field: fieldOfMember('a'), name: longName },
    signature: {
      ...{ field: 'member-a', sort: 'signature', role: null, certificate, trust: 'unknown' },
      ...{ algorithm: 'ecdsa', claimedAt: noon, intact: true, flaws: ['certificate-period'] },
      ...{ vouchedBy: null, revocation: { kind: 'unchecked', because: 'no-list' } },
      ...{ time: { kind: 'claimed' }, level: 'B-B' },
    },
    oddities: [{ kind: 'other-name', printed: longName, subject: longName }],
  },
]

/** The agency's turn, one member who signed with a pen, and one with a key. */
const otherMinutes = ({ minutes, members }: SittingView): SittingView['minutes'] => {
  const [pen, held] = members.slice(-2).map(({ id }) => fieldOfMember(id))
  if (!pen || !held) return minutes
  return {
    ...minutes,
    also: ['agency', pen, held],
    onPaper: [{ field: pen, scan: 'a'.repeat(64), name: longName, page: 3 }],
    signatures: [{ field: held, signer: longName, at: noon }],
  }
}

export const signing: Stories = ({ sitting }) => [
  show(PlaceChoice, { several: { members: [{ id: 'a', label: longName }], modelValue: ['agency'] } }),
  show(PaperSignature, { first: { who: longName, busy: false, refusal: undefined } }),
  show(
    OtherSigners,
    {
      states: {
        view: { ...sitting, minutes: otherMinutes(sitting) },
        ...{ turn: 'agency', busy: false, refusal: undefined, scanAddress: () => '#' },
      },
    },
    { slots: { default: longName } },
  ),
  show(
    LaidOutPlaces,
    {
      signable: { places, signable: true, turn: 'agency' },
      full: { places: places.map(place => ({ ...place, isSigned: true })), signable: true, turn: undefined },
      seen: { places, signable: false, turn: undefined },
    },
    { slots: { default: longName } },
  ),
  show(ReturnedSignatures, { odd: { added: returned } }),
  show(TokenChoice, {
    several: { tokens: [token, { ...token, id: 'u', keys: [] }], modelValue: 'a' },
  }),
  show(TokenDrivers, {
    none: { faults: [], named: [], busy: false },
    faults: { faults, named: [path], busy: false },
  }),
  show(TokenPin, {
    first: pin('untold'),
    low: pin('low'),
    final: pin('final'),
    locked: pin('locked'),
    stopped: { ...pin('untold'), stopped: true },
    pad: { ...pin('untold'), token: { ...token, pinPad: true } },
  }),
  show(TokenForm, {
    several: form,
    one: { ...form, found: { ...found, tokens: [{ ...token, keys: [key] }] } },
    none: { ...form, found: { ...found, tokens: [] } },
    looking: { ...form, looking: 0.4 },
    busy: { ...form, busy: true },
    refused: { ...form, refusal: { code: 'token.pin-stopped' } },
  }),
]

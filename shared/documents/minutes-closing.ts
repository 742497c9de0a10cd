import type { Member } from '../council/member.ts'
import { proposedAs } from '../council/proposal.ts'
import { memberAt, type OtherField, type PrintedNames } from '../council/signature-field.ts'
import { isInWriting } from '../council/who-decides.ts'
import { forwardedTo, levelOf, type CouncilLevel } from '../law/level.ts'
import type { Outcome } from '../law/outcome.ts'
import type { Product, Sitting } from '../council/sitting.ts'
import type { Rating } from '../law/rate.ts'
import type { Recognition } from '../law/rule-set.ts'
import { whoPresides, whoWrites } from './minutes-opening.ts'
import type { DocumentWords, OutcomeWords } from './minutes-words.ts'
import type { Block, SignaturePlace } from './outline.ts'
import { listed, paragraph } from './prose.ts'

/** What the council proposes, when the meeting ended, and who signs: the secretary on the left, the chair on the right (Mẫu 1.9). */
export function minutesClosing(
  sitting: Sitting,
  words: DocumentWords,
  also: readonly OtherField[] = [],
): readonly Block[] {
  const { minutes, course } = words
  const end = sitting.phase.kind === 'closed' ? sitting.phase.closedAt : undefined
  return [
    ...proposals(sitting, words),
    paragraph(minutes.annexes),
    paragraph((isInWriting(sitting) ? course.written.end : minutes.end)(end)),
    signingBlock(sitting, words, also.includes('agency')),
    ...membersBlock(sitting, words, also),
    { kind: 'recipients', lines: minutes.recipients(sitting.details.authority) },
  ]
}

/** The secretary on the left, the chair on the right. */
export const signingBlock = (sitting: Sitting, words: DocumentWords, withSeal = false): Block => ({
  kind: 'signatures',
  left: place('secretary', words.minutes.secretarySigns, whoWrites(sitting), words),
  right: place('chair', words.minutes.chairSigns, whoPresides(sitting), words),
  ...(withSeal && { seal: { field: 'agency', title: words.minutes.agencySigns, hint: '', name: '' } }),
})

/** Mẫu 1.9 has no places for members: a council that wants them has them under its own heading. */
function membersBlock(sitting: Sitting, words: DocumentWords, also: readonly OtherField[]): readonly Block[] {
  const places = also.flatMap(field => {
    const member = sitting.members.find(({ id }) => id === memberAt(field))
    return member ? [place(field, words.minutes.memberSigns, member, words)] : []
  })
  return places.length === 0 ? [] : [{ kind: 'more-signatures', heading: words.minutes.membersSign, places }]
}

/** Signed with the title held in the council and nothing else (NĐ 30/2020 Phụ lục I, mục II.7c). */
function place(
  field: SignaturePlace['field'],
  title: string,
  member: Member | undefined,
  { common }: DocumentWords,
): SignaturePlace {
  if (!member) throw new Error(`Nobody signs as ${field}`)
  return { field, title, hint: `(${common.roles[member.role]})`, name: printedName(member) }
}

const printedName = ({ name, office }: Member): string => (name === '' ? office : name)

/** Whom the minutes print where they are signed: the name, or the office where no name is kept. */
export function printedSigners(
  sitting: Sitting,
  also: readonly OtherField[] = sitting.minutes.also,
): PrintedNames {
  const [secretary, chair] = [whoWrites(sitting), whoPresides(sitting)]
  const members = also.flatMap(field => {
    const member = sitting.members.find(({ id }) => id === memberAt(field))
    return member ? [[field, printedName(member)] as const] : []
  })
  return {
    ...Object.fromEntries(members),
    secretary: secretary ? printedName(secretary) : '',
    chair: chair ? printedName(chair) : '',
  }
}

/** Recognition is for others to decide, so the council only proposes: to whom, by its level (QĐ 26/2026 Điều 7.3d–e, Điều 7.4). */
function proposals(sitting: Sitting, { minutes }: DocumentWords): readonly Block[] {
  const { proposals: say } = minutes
  const { details, products } = sitting
  const notUpgraded = proposedAs(sitting, 'not-upgraded')
  const proposed = products.filter(each => notUpgraded.every(({ product }) => product !== each))
  const names = (kind: Outcome['kind']): readonly string[] =>
    products.flatMap(({ entry, outcome }) =>
      outcome?.kind === kind ? [say.product(entry.name, entry.code)] : [],
    )
  const lines = [
    ...tiersOf(proposed).map(tier => ratedAs(tier, levelOf(details), proposed, say)),
    {
      names: notUpgraded.map(({ product: { entry } }) => say.product(entry.name, entry.code)),
      say: say.notUpgraded,
    },
    { names: names('returned'), say: say.returned },
    { names: names('excluded'), say: say.excluded },
    { names: names('stopped'), say: say.stopped },
    { names: carriedOver(products, say), say: say.carriedOver },
  ]
  const said = lines.filter(line => line.names.length > 0).map(line => line.say(line.names))
  if (said.length === 0) return []
  return [{ kind: 'heading', text: say.heading }, paragraph(say.intro), ...listed(said)]
}

const carriedOver = (products: readonly Product[], say: ProposalWords): readonly string[] =>
  products.flatMap(({ entry, departure }) =>
    departure?.kind === 'carried-over' ? [say.product(entry.name, entry.code)] : [],
  )

type ProposalWords = OutcomeWords['proposals']
type Tier = Pick<Rating, 'stars' | 'recognition'>

interface Proposal {
  readonly names: readonly string[]
  readonly say: (names: readonly string[]) => string
}

/** The tiers given, the highest first; one tier comes twice where two decisions have different authorities recognise it. */
function tiersOf(products: readonly Product[]): readonly Tier[] {
  const ratings = products.flatMap(({ outcome }) => (outcome?.kind === 'rated' ? [outcome.rating] : []))
  const tiers = new Map(ratings.map(rating => [`${rating.stars} ${rating.recognition}`, rating]))
  return [...tiers.values()].toSorted((a, b) => b.stars - a.stars)
}

function ratedAs(
  { stars, recognition }: Tier,
  level: CouncilLevel,
  products: readonly Product[],
  say: ProposalWords,
): Proposal {
  const names = products.flatMap(({ entry, outcome }) =>
    outcome?.kind === 'rated' && outcome.rating.stars === stars && outcome.rating.recognition === recognition
      ? [say.product(entry.name, entry.code)]
      : [],
  )
  return { names, say: some => proposed(recognition, level, say)(stars, some) }
}

function proposed(
  recognition: Recognition,
  level: CouncilLevel,
  say: ProposalWords,
): ProposalWords['recognise'] {
  const to = forwardedTo(recognition, level)
  if (to) return to === 'ministry' ? say.forward : say.forwardToProvince
  switch (recognition) {
    case 'ministry':
      return say.recogniseByMinister
    case 'province':
      return level === 'ministry' ? say.sendToProvince : say.recognise
    case 'district':
      return say.recogniseInDistrict
    case 'none':
      return say.notRecognised
  }
}

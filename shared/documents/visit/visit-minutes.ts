import type { RuleSet } from '../../law/rule-set.ts'
import type { Checklist } from '../../register/checklist.ts'
import type { RegisterProduct } from '../../register/product-life.ts'
import type { Visited } from '../../register/visit.ts'
import { communeText } from '../../words/commune-text.ts'
import { visitPaperText as said } from '../../words/vi/visit-paper.ts'
import type { Words } from '../../words/words.ts'
import { answer, field } from '../forms/filling.ts'
import { basisBlocks } from '../letters/letter-frame.ts'
import type { Block, Outline, OutlineSection } from '../outline.ts'
import { listed, paragraph } from '../prose.ts'
import { checkTable } from './check-table.ts'

/** What minutes of a visit are printed from. */
export interface VisitPaper {
  readonly product: RegisterProduct
  readonly checklist: Checklist
  /** Nothing where it is to be filled by hand on the visit. */
  readonly visit: Visited | undefined
  /** As they were kept, in the order of the visit: JPEG in base64. */
  readonly photographs: readonly string[]
  readonly ruleSet: Pick<RuleSet, 'decision' | 'issuedOn' | 'title'>
  /** UTC milliseconds. */
  readonly at: number
  readonly training: boolean
}

/** Minutes of a visit to a product (Điều 9) in the form of NĐ 30/2020 Phụ lục III, Mẫu 1.9, to be signed with a pen; photographs are an annex. */
export function visitMinutes(paper: VisitPaper, words: Words): Outline {
  const { product, at, training } = paper
  return {
    title: said.fileTitle(product.name),
    createdAt: at,
    ...(training ? { watermark: words.minutes.training } : {}),
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          ...opening(paper, words),
          ...present(paper),
          ...productBlocks(paper, words),
          { kind: 'heading', text: said.content },
          paragraph(paper.checklist.setName === '' ? said.noSet : said.set(paper.checklist.setName)),
          checkTable(paper.checklist, paper.visit, words),
          ...outcome(paper, words),
          ...closing(paper),
        ],
      },
      ...annex(paper),
    ],
  }
}

function opening({ product, visit, ruleSet }: VisitPaper, { inspection }: Words): readonly Block[] {
  const occasion = visit && inspection.occasions[visit.occasion].toLowerCase()
  return [
    {
      kind: 'letterhead',
      parent: '',
      issuer: visit?.inspectors.find(({ office }) => office !== '')?.office ?? said.openIssuer,
      number: said.number,
    },
    {
      kind: 'title',
      name: said.name,
      about: occasion === undefined ? said.openAbout(product.name) : said.about(occasion, product.name),
    },
    ...basisBlocks([said.basis(ruleSet.decision, ruleSet.issuedOn, ruleSet.title)]),
    paragraph(said.day(visit?.on ?? '')),
    field(said.begun, ''),
    field(said.place, visit?.place ?? ''),
  ]
}

function present({ visit }: VisitPaper): readonly Block[] {
  const inspectors = visit?.inspectors.map(personText) ?? []
  return [
    { kind: 'heading', text: said.present },
    paragraph(said.inspectors),
    ...(inspectors.length > 0 ? listed(inspectors) : [{ kind: 'writing-lines', count: 4 } satisfies Block]),
    field(said.receivedBy, visit?.receivedBy ?? ''),
  ]
}

const personText = ({ name, office }: Visited['inspectors'][number]): string =>
  [name, office].filter(part => part !== '').join(', ')

function productBlocks({ product }: VisitPaper, { common }: Words): readonly Block[] {
  const { recognition, certificate, stars } = product
  const tier = stars ? common.stars(stars) : ''
  const known = [
    [said.productName, product.name],
    [said.code, product.code],
    [said.producer, product.producer.name],
    [said.commune, communeText(product.commune)],
    [
      said.stars,
      recognition ? said.recognised(tier, recognition.decision.number, recognition.decision.on) : tier,
    ],
    [said.certificate, certificate ? said.certified(certificate.number, certificate.until) : ''],
  ] as const
  return [
    { kind: 'heading', text: said.product },
    ...known.flatMap(([label, value]) => (value === '' ? [] : [field(label, value)])),
  ]
}

function outcome({ visit }: VisitPaper, { register }: Words): readonly Block[] {
  const headed = (text: string, ...blocks: readonly Block[]): readonly Block[] => [
    { kind: 'heading', text },
    ...blocks,
  ]
  const lines = (count: number): Block => ({ kind: 'writing-lines', count })
  if (!visit)
    return [
      ...headed(said.findings, lines(6), field(said.mendBy, '')),
      ...headed(said.proposal, lines(3)),
      ...answer(said.opinion, '', 2),
    ]
  const { findings, mendBy, proposal } = visit
  const found = findings.split('\n').filter(line => line.trim() !== '')
  const proposed = {
    none: said.nothingProposed,
    warn: said.warned,
    withdraw:
      proposal.kind === 'withdraw' ? said.toWithdraw(register.product.enter.grounds[proposal.ground]) : '',
  }
  return [
    ...headed(said.findings, ...(found.length > 0 ? found : [unsaid(visit)]).map(paragraph)),
    ...(mendBy === null ? [] : [paragraph(said.mended(mendBy))]),
    ...headed(said.proposal, paragraph(proposed[proposal.kind])),
    ...answer(said.opinion, '', 2),
  ]
}

/** Where nothing was written beside the remarks of the list. */
function unsaid({ checks }: Visited): string {
  const remarks = checks.flatMap(({ result, remark }) =>
    result === 'unmet' && remark !== '' ? [remark] : [],
  )
  return remarks.length > 0 ? remarks.join('; ') : said.nothing
}

function closing({ visit }: VisitPaper): readonly Block[] {
  const [first, ...others] = visit?.inspectors ?? []
  const members = visit ? others : Array.from({ length: 3 }, () => ({ name: '', office: '' }))
  const { name, office, signature } = said.memberColumns
  return [
    ...(members.length === 0
      ? []
      : [
          paragraph(said.members),
          {
            kind: 'table',
            rowHeight: 12,
            columns: [
              { heading: name, width: { share: 3 }, align: 'left' },
              { heading: office, width: { share: 3 }, align: 'left' },
              { heading: signature, width: { share: 2 }, align: 'left' },
            ],
            rows: members.map(each => [each.name, each.office, '']),
          } satisfies Block,
        ]),
    field(said.ended, ''),
    paragraph(said.closing),
    {
      kind: 'signing-pair',
      left: { title: said.producerSigns, hint: said.hint, name: '' },
      right: { title: said.inspectorsSign, hint: said.hint, name: personName(first?.name ?? '') },
    },
  ]
}

/** The office of whoever signs stands among those who were there. */
const personName = (typed: string): string => typed.split(',')[0]?.trim() ?? ''

function annex({ product, visit, photographs }: VisitPaper): readonly OutlineSection[] {
  if (!visit || photographs.length === 0) return []
  return [
    {
      orientation: 'portrait',
      blocks: [
        {
          kind: 'title',
          name: said.annex,
          about: said.photographs,
          note: said.annexOf(product.name, visit.on),
        },
        {
          kind: 'pictures',
          pictures: photographs.map((jpeg, at) => ({
            jpeg,
            caption: said.photograph(at + 1, visit.photographs[at]?.caption ?? ''),
          })),
        },
      ],
    },
  ]
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  businessOfNothing,
  communeOfNothing,
  producerOfNothing,
  statementOfNothing,
} from '#shared/dossier/blank-fields.ts'
import { dossierFormat, type Dossier } from '#shared/dossier/dossier.ts'
import { criteriaOf, pointsOf, type CriteriaSet } from '#shared/law/rule-set.ts'
import type { Ask } from '../app/ask.ts'
import type { HostPlace } from '../app/host.ts'
import { writePackage } from '../packages/write-package.ts'
import { createPdfPrinter } from '../pdf/pdf-printer.ts'
import { dayPapers, pageShowing, type Filed } from './day-papers.ts'
import { dayPicture } from './day-picture.ts'
import { dayProducts, type DayProduct } from './full-day-products.ts'
import { seeded } from './seeded.ts'
import { sheetNear } from './training-sheets.ts'

const papers = 'ho-so-tap-huan.pdf'
const picture = 'anh-san-pham.jpg'
/** A file that nothing cites. */
const stray = 'anh-chua-dan.jpg'
/** These have a photograph as a telephone makes it. */
const largePictures = new Set([4, 40])
/** Pages are set by two workers: the machine of a secretary has as many cores. */
const workers = 2

const filedOn = '2026-06-15'
const filedLate = '2026-11-20'

/**
 * Writes the package of every product of the day, one after another.
 *
 * @param take gets each package file as soon as it is there, in the order of the agenda; the file is gone afterwards
 */
export async function writeDayPackages(
  place: HostPlace,
  ask: Ask,
  take: (file: string, at: number) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ocop-canh-'))
  const fontFolder = path.join(place.resources, 'fonts')
  const printers = Array.from({ length: workers }, () =>
    createPdfPrinter({ workerUrl: place.pdfWorker, fontFolder }),
  )
  try {
    const written = dayProducts.map(async (product, at) => {
      const { set, ruleSet, hash } = await ask('law.criteria-set', { id: `qd-26-2026/${product.set}` })
      const filed = await filedAs(product, at, set, ask)
      const outline = dayPapers(filed, set, Date.parse(`${filedOn}T00:00:00Z`))
      const bytes = await printers[at % workers]?.print(outline)
      return { dossier: dossierOf(filed, set, { id: ruleSet.id, hash }), bytes: bytes ?? new Uint8Array() }
    })
    for (const [at, each] of written.entries()) {
      const { dossier, bytes } = await each
      const file = path.join(folder, `${at + 1}.ocop`)
      await writeOne(file, folder, dossier, bytes, at)
      await take(file, at)
      await rm(file)
    }
  } finally {
    for (const printer of printers) await printer.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeOne(
  target: string,
  folder: string,
  dossier: Dossier,
  bytes: Uint8Array,
  at: number,
): Promise<void> {
  const source = (name: string): string => path.join(folder, name)
  await writeFile(source(papers), bytes)
  await writeFile(
    source(picture),
    await dayPicture(seeded(at), largePictures.has(at + 1) ? 'large' : 'usual'),
  )
  if (dossier.files.some(file => file.path === stray))
    await writeFile(source(stray), await dayPicture(seeded(1000 + at), 'usual'))
  await writePackage(target, dossier, source)
}

async function filedAs(product: DayProduct, at: number, set: CriteriaSet, ask: Ask): Promise<Filed> {
  const { place } = await ask('place.by-code', { code: product.commune })
  if (!place) throw new Error(`No commune ${product.commune}`)
  const number = dayProducts.slice(0, at + 1).filter(({ commune }) => commune === product.commune).length
  return {
    ...product,
    code: `08-${product.commune}-${String(number).padStart(2, '0')}-2026`,
    place: `${place.kind} ${place.name}`,
    claims: sheetNear(set, { points: 60 + (at % 35), stars: 3 }, seeded(2000 + at)),
  }
}

function dossierOf(filed: Filed, set: CriteriaSet, ruleSet: Dossier['ruleSet']): Dossier {
  const { lack } = filed
  return {
    format: dossierFormat,
    training: true,
    criteriaSet: set.id,
    ruleSet,
    product: { code: filed.code, name: filed.name, description: '', picture },
    producer: {
      ...producerOfNothing,
      name: filed.producer,
      address: `${filed.place}, tỉnh Tuyên Quang`,
      commune: filed.place.replace(/^\p{L}+ /u, ''),
      communeCode: filed.commune,
    },
    stage: lack === 'not-up' ? { kind: 'upgrade', from: 4, to: 3 } : filed.stage,
    filedOn: lack === 'late' ? filedLate : filedOn,
    registration: { path: papers, samples: '' },
    selfAssessment: {
      path: papers,
      ...statementOfNothing,
      business: businessOfNothing,
      criteria: criteriaOf(set).map(criterion => {
        const choice = filed.claims[criterion.id] ?? 'none'
        const cites = pointsOf(criterion, choice) > 0 && lack !== 'no-evidence-cited'
        const citation = { path: papers, page: pageShowing(set, criterion.id), note: '' }
        return { criterion: criterion.id, choice, citations: cites ? [citation] : [], note: '' }
      }),
    },
    communeReport: { path: papers, ...communeOfNothing, letter: null },
    since: null,
    advice: null,
    warnings: [],
    files: [
      fileOf(papers, 'Hồ sơ và minh chứng (tài liệu tập huấn)', 'application/pdf', 3),
      fileOf(picture, 'Ảnh sản phẩm (hình vẽ tập huấn)', 'image/jpeg', 10),
      ...(lack === 'uncited-file' ? [fileOf(stray, 'Ảnh chưa được dẫn', 'image/jpeg', 9)] : []),
    ],
  }
}

const fileOf = (
  name: string,
  title: string,
  mediaType: Dossier['files'][number]['mediaType'],
  row: number,
): Dossier['files'][number] => ({
  path: name,
  title,
  mediaType,
  row,
  validUntil: null,
  turned: 0,
  original: null,
})

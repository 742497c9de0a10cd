import { mkdtempSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readLaw } from '#electron/law/read-law.ts'
import { writePackage } from '#electron/packages/write-package.ts'
import {
  businessOfNothing,
  communeOfNothing,
  producerOfNothing,
  statementOfNothing,
} from '#shared/dossier/blank-fields.ts'
import { dossierFormat, type Citation, type Dossier, type EvidenceFile } from '#shared/dossier/dossier.ts'
import type { MediaType } from '#shared/dossier/media-type.ts'
import { criteriaOf, pointsOf, type CriteriaSet } from '#shared/law/rule-set.ts'
import { readProductCode } from '#shared/places/product-code.ts'
import { openCamera, type Camera } from './sample/camera.ts'
import { communeReport, communeWords, formPaths, registration, selfAssessment } from './sample/forms.ts'
import type { Paper } from './sample/paper.ts'
import { papersOf } from './sample/papers.ts'
import { picturesOf } from './sample/pictures.ts'
import { printPaper } from './sample/print-paper.ts'
import { producerOf, products, type SampleProduct } from './sample/products.ts'
import { tune } from './sample/sound.ts'

/** A file of a sample dossier before it is written: what it proves, page by page or as a whole, and its bytes. */
interface Evidence extends Pick<EvidenceFile, 'path' | 'title' | 'mediaType' | 'row'> {
  readonly shows: readonly {
    readonly criterion: string
    readonly page: number | null
    readonly note: string
  }[]
  readonly bytes: () => Promise<Uint8Array>
}

const root = path.join(import.meta.dirname, '../..')

/** Rebuilds the packages of the training council in `resources/sample`. Run by `npm run sample`; needs a Chromium for the pictures. */
async function makeSample(): Promise<void> {
  const law = readLaw(path.join(root, 'resources/law'), text =>
    createHash('sha256').update(text).digest('hex'),
  )
  const camera = await openCamera()
  try {
    for (const product of products) {
      const set = law.criteriaSet(`qd-26-2026/${product.criteriaSet}`)
      const rules = set && law.ruleSetOf(set.id)
      if (!rules) throw new Error(`No criteria set ${product.criteriaSet}`)
      await makePackage(product, set, { id: rules.ruleSet.id, hash: rules.hash }, camera)
    }
  } finally {
    await camera.close()
  }
}

async function makePackage(
  product: SampleProduct,
  set: CriteriaSet,
  ruleSet: Dossier['ruleSet'],
  camera: Camera,
): Promise<void> {
  const evidence = evidenceOf(product, set, camera)
  const criteria = assessedBy(product, set, evidence)
  const forms = [
    registration(product, set),
    selfAssessment(product, set, criteria),
    communeReport(product),
  ].map(paperFile)
  const all = [...forms, ...evidence]
  const folder = mkdtempSync(path.join(tmpdir(), 'sample-'))
  const source = (wanted: string): string => path.join(folder, wanted)
  for (const file of all) {
    mkdirSync(path.dirname(source(file.path)), { recursive: true })
    writeFileSync(source(file.path), await file.bytes())
  }
  const target = path.join(root, 'resources/sample', `${product.slug}.ocop`)
  const { hash } = await writePackage(target, dossierOf(product, set, ruleSet, criteria, all), source)
  rmSync(folder, { recursive: true })
  process.stdout.write(
    `${path.basename(target)}  ${all.length} files  ${Math.round(statSync(target).size / 1000)} kB  ${hash}\n`,
  )
}

const dossierOf = (
  product: SampleProduct,
  set: CriteriaSet,
  ruleSet: Dossier['ruleSet'],
  criteria: Dossier['selfAssessment']['criteria'],
  files: readonly Evidence[],
): Dossier => ({
  format: dossierFormat,
  training: true,
  criteriaSet: set.id,
  ruleSet,
  product: {
    code: product.code,
    name: product.name,
    description: product.pack,
    picture: 'minh-chung/10-bao-bi.jpg',
  },
  producer: {
    ...producerOfNothing,
    name: producerOf(product),
    address: `Xã ${product.commune}, tỉnh Tuyên Quang`,
    commune: product.commune,
    communeCode: readProductCode(product.code)?.commune ?? null,
    district: 'Chiêm Hóa (cũ)',
  },
  stage: product.stage,
  filedOn: '2026-06-15',
  registration: { path: formPaths.registration, samples: '' },
  selfAssessment: {
    path: formPaths.selfAssessment,
    ...statementOfNothing,
    business: businessOfNothing,
    criteria,
  },
  communeReport: {
    path: formPaths.communeReport,
    ...communeOfNothing,
    ...communeWords(product),
    letter: null,
  },
  since: null,
  advice: null,
  warnings: [],
  files: files.map(({ path: name, title, mediaType, row }) => ({
    path: name,
    title,
    mediaType,
    row,
    validUntil: null,
    turned: 0,
    original: null,
  })),
})

/** What the producer brings: pages that show nothing it claims stay at home. */
function evidenceOf(product: SampleProduct, set: CriteriaSet, camera: Camera): readonly Evidence[] {
  const claimed = new Set(
    criteriaOf(set)
      .filter(criterion => pointsOf(criterion, product.claims[criterion.id] ?? 'none') > 0)
      .map(({ id }) => id),
  )
  const shownBy = (ids: readonly string[]): boolean => ids.some(id => claimed.has(id))
  const papers = papersOf(product)
    .map(paper => ({ ...paper, pages: paper.pages.filter(({ shows }) => shownBy(shows)) }))
    .filter(({ pages }) => pages.length > 0)
    .map(paperFile)
  const pictures = picturesOf(product)
    .filter(({ shows }) => shownBy(shows))
    .map(({ svg, ...picture }) => mediaFile(picture, 'image/jpeg', () => camera.photograph(svg)))
  const scene = picturesOf(product)[0]?.svg ?? ''
  const story = { row: 10, shows: ['5.1', '5.2', '5.3'] }
  const sound = {
    ...story,
    path: 'minh-chung/10-cau-chuyen-ghi-am.wav',
    title: 'Câu chuyện sản phẩm: bản ghi âm',
  }
  const film = { ...story, path: 'minh-chung/10-phim-gioi-thieu.webm', title: 'Phim giới thiệu sản phẩm' }
  return [
    ...papers,
    ...pictures,
    ...(product.sound ? [mediaFile(sound, 'audio/wav', async () => tune(10))] : []),
    ...(product.film ? [mediaFile(film, 'video/webm', () => camera.film(scene, product.name, 6))] : []),
  ].sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
}

const paperFile = (paper: Paper): Evidence => ({
  path: paper.path,
  title: paper.title,
  mediaType: 'application/pdf',
  row: paper.row,
  shows: paper.pages.flatMap(({ heading, shows }, index) =>
    shows.map(criterion => ({ criterion, page: index + 1, note: heading })),
  ),
  bytes: () => printPaper(paper),
})

const mediaFile = (
  {
    path: name,
    title,
    row,
    shows,
  }: Pick<EvidenceFile, 'path' | 'title' | 'row'> & { readonly shows: readonly string[] },
  mediaType: MediaType,
  bytes: () => Promise<Uint8Array>,
): Evidence => ({
  path: name,
  title,
  mediaType,
  row,
  shows: shows.map(criterion => ({ criterion, page: null, note: title })),
  bytes,
})

/** The producer's own mark of every criterion, with everything that shows it; nothing is cited for no points. */
const assessedBy = (
  product: SampleProduct,
  set: CriteriaSet,
  evidence: readonly Evidence[],
): Dossier['selfAssessment']['criteria'] =>
  criteriaOf(set).map(criterion => {
    const choice = product.claims[criterion.id] ?? 'none'
    const citations = evidence.flatMap(({ path: name, shows }) =>
      shows
        .filter(shown => shown.criterion === criterion.id)
        .map(({ page, note }): Citation => ({ path: name, page, note })),
    )
    return {
      criterion: criterion.id,
      choice,
      citations: pointsOf(criterion, choice) > 0 ? citations : [],
      note: '',
    }
  })

await makeSample()

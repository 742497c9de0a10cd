import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import type { Page } from '@playwright/test'
import type { DraftContent, FileUse } from '#shared/dossier/draft.ts'
import { aDraft } from '../support/a-ready-draft.ts'
import { asking } from './asking.ts'

/** A PDF of two pages with words on them, told apart by its title. */
async function aPdf(title: string): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const page of [1, 2])
    pdf.addPage([595, 842]).drawText(`${title} ${page}`, { x: 60, y: 760, size: 24, font })
  return Buffer.from(await pdf.save())
}

const scans: readonly { readonly name: string; readonly use: FileUse; readonly row: number | null }[] = [
  { name: 'phieu dang ky', use: 'registration', row: null },
  { name: 'bao cao tu danh gia', use: 'self-assessment', row: null },
  { name: 'bao cao cua xa', use: 'commune-report', row: null },
  { name: 'cong van', use: 'commune-letter', row: null },
  { name: 'hop dong', use: 'evidence', row: 3 },
]

/** A dossier of a tea that nobody has entered, from which nothing is missing but what is changed in it. @returns its draft */
export async function aReadyDossier(
  page: Page,
  named: { readonly code: string; readonly name: string },
  changes: Partial<DraftContent> = {},
): Promise<string> {
  const ask = asking(page)
  const { draft } = await ask('draft.create', {})
  const { origin } = new URL(page.url())
  for (const { name } of scans) {
    const begun = await page.request.post(`${origin}/bytes/uploads?name=a`, { headers: { origin } })
    const { value } = (await begun.json()) as { value: { upload: string } }
    await page.request.put(`${origin}/bytes/uploads/${value.upload}?at=0`, {
      headers: { origin, 'content-type': 'application/octet-stream' },
      data: await aPdf(name),
    })
    await ask('draft.add-file', { draft, upload: value.upload, name: `${name}.pdf` })
  }
  const { revision, kept } = await ask('draft.read', { draft })
  const files = scans.map(({ name, use, row }) => {
    const id = kept.find(file => file.name === `${name}.pdf`)?.id ?? ''
    return { id, title: name, use, row, validUntil: null, turned: 0 } as const
  })
  const contract = files.at(-1)?.id ?? ''
  const { content } = aDraft()
  const { product, producer, registration, commune, business, assessment } = content
  const criteria = assessment.criteria.map(row => ({
    ...row,
    citations: row.citations.map(citation => ({ ...citation, file: contract })),
  }))
  await ask('draft.save', {
    ...{ draft, revision },
    changes: {
      ...{ product: { ...product, ...named }, producer, registration, commune, business, files },
      assessment: { ...assessment, criteria },
      ...changes,
    },
  })
  return draft
}

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { commandIsThere } from '../support/command-is-there.ts'
import { asking } from './asking.ts'
import { expect, test } from './council-test.ts'
import { aSittingUnder, blackBean, marksOfBlackBean, startsWithAll } from './held-sitting.ts'

const more = ['Sở Xây dựng', 'Sở Nội vụ', 'Hội Liên hiệp Phụ nữ', 'Tỉnh đoàn']

test.skip(!commandIsThere('pdftotext'), 'needs pdftotext')

test('the grid of thirteen members is printed with all its columns on A4 and on A3', async ({
  council: page,
}) => {
  const ask = asking(page)
  const { base } = await marksOfBlackBean()
  const sitting = await aSittingUnder(
    page,
    ask,
    'tay-ninh',
    more.map((office, at) => ({ id: `them-${at}`, office })),
  )
  const { members, products } = await startsWithAll(ask, sitting)
  const product = products.find(({ name }) => name === blackBean)?.id ?? ''
  await ask('round.open', { sitting, product })
  for (const { id: member } of members) {
    await ask('seat.take', { sitting, member, paper: false })
    for (const [criterion, choice] of Object.entries(base))
      await ask('sheet.mark', { sitting, product, member, criterion, choice })
    await ask('sheet.seal', { sitting, product, member })
    await ask('seat.leave', {})
  }
  await page.goto(new URL(`#/sitting/${sitting}/reconcile/${product}`, page.url()).href)
  await expect(page.getByRole('button', { name: 'In trang này' })).toBeVisible()
  await expect(page.getByRole('table').getByRole('columnheader')).toHaveCount(members.length + 4)

  for (const { format, width } of [
    { format: 'A4', width: 842 },
    { format: 'A3', width: 1191 },
  ] as const) {
    const words = printed(await page.pdf({ format, landscape: true, printBackground: true }))
    for (const { text, left, right } of words) {
      expect(left, text).toBeGreaterThan(25)
      expect(right, text).toBeLessThan(width - 25)
    }
    const all = words.map(({ text }) => text).join(' ')
    expect(all).not.toContain('In trang này')
    expect(all).toContain('LHPN')
    expect(all).toContain('Thấp–cao')
  }
})

interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
}

/** Every word of a printed page, with its edges in points. */
function printed(pdf: Uint8Array): readonly Word[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'council-printed-'))
  try {
    const file = path.join(folder, 'screen.pdf')
    writeFileSync(file, pdf)
    if (process.env['OCOP_PICTURES']) writeFileSync(path.join(tmpdir(), 'screen.pdf'), pdf)
    const found = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' })
    return [
      ...found.matchAll(
        /<word xMin="([-\d.]+)" yMin="[-\d.]+" xMax="([-\d.]+)" yMax="[-\d.]+">(.*?)<\/word>/g,
      ),
    ].map(([, left, right, text = '']) => ({ text, left: Number(left), right: Number(right) }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

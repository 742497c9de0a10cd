import path from 'node:path'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { dossierSchema } from '#shared/dossier/dossier.ts'
import { shownPackageSchema } from '#shared/dossier/shown-package.ts'
import { aDossier } from '../support/a-dossier.ts'

const file = path.join(import.meta.dirname, '../../resources/format/dossier.schema.json')

describe('the published schema of dossier.json', () => {
  it('is what the code asks now; after a change, run vitest with -u', async () => {
    const { $schema, ...rest } = z.toJSONSchema(dossierSchema, { io: 'input' })
    const title = 'Hồ sơ sản phẩm OCOP: data/dossier.json của gói hồ sơ (.ocop)'
    await expect(`${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`).toMatchFileSnapshot(file)
  })

  it('takes a dossier, and none with a field left out or one too many', () => {
    const published = z.fromJSONSchema(
      z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8'))),
    )
    const { stage, ...without } = aDossier()
    expect(stage.kind).toBe('first')
    expect(
      [aDossier(), without, { ...aDossier(), bonus: 5 }].map(json => published.safeParse(json).success),
    ).toEqual([true, false, false])
  })
})

describe('the published schema of what `show --json` prints', () => {
  it('is what the code says now; after a change, run vitest with -u', async () => {
    const { $schema, ...rest } = z.toJSONSchema(shownPackageSchema, { io: 'input' })
    const title = 'Gói hồ sơ như lệnh `npm run council -- show TỆP --json` in ra'
    await expect(`${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`).toMatchFileSnapshot(
      path.join(path.dirname(file), 'shown-package.schema.json'),
    )
  })
})

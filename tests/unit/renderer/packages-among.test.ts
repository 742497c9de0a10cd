import { describe, expect, it } from 'vitest'
import { packagesAmong } from '#renderer/parts/packages/packages-among.ts'

const handed = (...paths: readonly string[]) =>
  paths.map(path => {
    const parts = path.split('/')
    const name = parts.pop() ?? ''
    return { file: new File(['x'], name), folder: parts.join('/') }
  })
const found = (...paths: readonly string[]) => {
  const { packages, others } = packagesAmong(handed(...paths))
  const told = packages.map(each =>
    each instanceof File ? each.name : { [each.name]: each.files.map(({ path }) => path) },
  )
  return { told, others }
}

describe('the packages among what was handed over', () => {
  it('are the files that were chosen, whatever they prove to be', () => {
    expect(found('a.ocop', 'b.pdf')).toEqual({ told: ['a.ocop', 'b.pdf'], others: 0 })
  })

  it('are all packages of a stick, however deep they lie, and nothing else of it', () => {
    expect(found('USB/a.ocop', 'USB/đợt 1/B.OCOP', 'USB/thư mời.docx', 'USB/anh/c.jpg')).toEqual({
      told: ['a.ocop', 'B.OCOP'],
      others: 2,
    })
  })

  it('are unpacked ones as well, each as one, with what it has below its folder', () => {
    const { told, others } = found(
      ...['USB/x.ocop', 'USB/che/bagit.txt', 'USB/che/data/dossier.json', 'USB/che/data/bagit.txt'],
      ...['USB/ngoai/trong/bagit.txt', 'USB/ngoai/trong/manifest-sha256.txt', 'USB/ngoai/ghi chú.txt'],
    )
    expect(told).toEqual([
      'x.ocop',
      { che: ['bagit.txt', 'data/dossier.json', 'data/bagit.txt'] },
      { trong: ['bagit.txt', 'manifest-sha256.txt'] },
    ])
    expect(others).toBe(1)
  })

  it('are none where a folder holds none, and no folder is made of a declaration that was chosen alone', () => {
    expect(found('USB/a.pdf')).toEqual({ told: [], others: 1 })
    expect(found('bagit.txt')).toEqual({ told: ['bagit.txt'], others: 0 })
  })
})

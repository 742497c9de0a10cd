import type { Sitting } from '../council/sitting.ts'
import { isTimeFor } from './document-kind.ts'
import { documentKinds } from './document-kinds.ts'
import { documentNames, type DocumentName, type FilesOfKind } from './document-name.ts'

/** Every kind with its files, each under a name that no other has, whatever the case of its letters. @param called what a kind is called */
export function documentFiles(
  sitting: Sitting,
  called: (kind: DocumentName) => string,
): readonly FilesOfKind[] {
  const taken = new Set<string>()
  return documentNames.map((kind, at) => {
    const { when, paper, subjects: all } = documentKinds[kind]
    const isTime = isTimeFor({ when }, sitting)
    const subjects = isTime ? all(sitting) : []
    const files = subjects.map(({ id, name }) => {
      const stem = fileStem(at + 1, called(kind), name)
      return { kind, subject: id, name, file: `${notTaken(stem, taken)}.pdf` }
    })
    return { kind, when, paper, isTime, files }
  })
}

/** So long that a path with it stays below what Windows takes, 260 letters. */
const longest = 110

function fileStem(order: number, kind: string, subject: string): string {
  const number = String(order).padStart(2, '0')
  return named(`${number}. ${kind}${subject === '' ? '' : ` – ${subject}`}`)
}

/** Text as any file system takes it for a name: nothing that Windows refuses, no dot or space at the end, not too long. */
export function named(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ')
  const space = plain.lastIndexOf(' ', longest)
  const cut = plain.length <= longest ? plain : plain.slice(0, space > 0 ? space : longest)
  return cut.replace(/[. \-–]+$/, '').trim()
}

function notTaken(stem: string, taken: Set<string>): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? stem : `${stem} (${count})`
    const folded = name.toLocaleLowerCase('vi')
    if (taken.has(folded)) continue
    taken.add(folded)
    return name
  }
}

import { withEntry } from './a-bag.ts'
import type { BadPackage } from './bad-packages.ts'

const contract = 'data/hợp đồng.pdf'

const named = (name: string | Buffer, fault: string, path: string, sign?: string): BadPackage => ({
  name: `a name that is unsafe (${fault}): ${JSON.stringify(path)}`,
  refusal: { code: 'package.unsafe-path', path, fault, ...(sign === undefined ? {} : { sign }) },
  bytes: withEntry({ name, data: Buffer.from('x') }),
})

/** Marks that take the square of their number to be composed. */
const marks = '\u0323\u0301'.repeat(15_000)

const names: readonly BadPackage[] = [
  named('../ra-ngoai.txt', 'way-out', '../ra-ngoai.txt'),
  named('data/../../ra-ngoai.txt', 'way-out', 'data/../../ra-ngoai.txt'),
  named('/etc/passwd', 'absolute', '/etc/passwd'),
  named('C:/Windows/x.txt', 'drive', 'C:/Windows/x.txt'),
  named('data\\..\\x.txt', 'backslash', 'data\\..\\x.txt'),
  named('data//x.txt', 'empty', 'data//x.txt'),
  named('data/x\0.pdf', 'forbidden-character', 'data/x⟨U+0000⟩.pdf', '⟨U+0000⟩'),
  named('data/x\u202efdp.exe', 'forbidden-character', 'data/x⟨U+202E⟩fdp.exe', '⟨U+202E⟩'),
  named('data/chè\u00ad.pdf', 'forbidden-character', 'data/chè⟨U+00AD⟩.pdf', '⟨U+00AD⟩'),
  named('data/100% chè.pdf', 'forbidden-character', 'data/100% chè.pdf', '%'),
  named('data/giá?.pdf', 'forbidden-character', 'data/giá?.pdf', '?'),
  named(Buffer.from('data/ch\xe8.pdf', 'latin1'), 'not-utf8', 'data/ch\ufffd.pdf'),
  named('data/\u3164.pdf', 'invisible', 'data/\u3164.pdf'),
  named('data/\u00a0\u2003', 'invisible', 'data/\u00a0\u2003'),
  named(`data/${marks}`, 'too-long', `data/${marks}`.slice(0, 200).normalize('NFC')),
  named('data/NUL', 'device-name', 'data/NUL'),
  named('data/com¹.pdf', 'device-name', 'data/com¹.pdf'),
  named('data/aux.pdf', 'device-name', 'data/aux.pdf'),
  named('data/nul .pdf', 'device-name', 'data/nul .pdf'),
  named('data/COM1  .tar.gz', 'device-name', 'data/COM1  .tar.gz'),
  named('data/.htaccess', 'hidden', 'data/.htaccess'),
  named('data/x.pdf.', 'ending', 'data/x.pdf.'),
  named(`data/${'a'.repeat(101)}`, 'too-long', `data/${'a'.repeat(101)}`),
]

const doubles: readonly BadPackage[] = [
  {
    name: 'the same name twice',
    refusal: { code: 'package.duplicate-path', path: contract, first: contract },
    bytes: withEntry({ name: contract, data: Buffer.from('x') }),
  },
  {
    name: 'two names that differ by capitals only',
    refusal: { code: 'package.duplicate-path', path: 'data/HỢP ĐỒNG.pdf', first: contract },
    bytes: withEntry({ name: 'data/HỢP ĐỒNG.pdf', data: Buffer.from('x') }),
  },
  {
    name: 'two names that differ by the composition of a letter only',
    refusal: { code: 'package.duplicate-path', path: contract, first: contract },
    bytes: withEntry({ name: contract.normalize('NFD'), data: Buffer.from('x') }),
  },
  {
    name: 'a file where another needs a folder',
    refusal: { code: 'package.duplicate-path', path: `${contract}/x.pdf`, first: contract },
    bytes: withEntry({ name: `${contract}/x.pdf`, data: Buffer.from('x') }),
  },
]

/** Names that no package may have. */
export const badNames: readonly BadPackage[] = [...names, ...doubles]

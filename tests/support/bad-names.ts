import { withEntry } from './a-bag.ts'
import type { BadPackage } from './bad-packages.ts'

const contract = 'data/hợp đồng.pdf'

const named = (name: string | Buffer, fault: string, path: string): BadPackage => ({
  name: `a name that is unsafe (${fault}): ${JSON.stringify(path)}`,
  refusal: { code: 'package.unsafe-path', path, fault },
  bytes: withEntry({ name, data: Buffer.from('x') }),
})

const names: readonly BadPackage[] = [
  named('../ra-ngoai.txt', 'way-out', '../ra-ngoai.txt'),
  named('data/../../ra-ngoai.txt', 'way-out', 'data/../../ra-ngoai.txt'),
  named('/etc/passwd', 'absolute', '/etc/passwd'),
  named('C:/Windows/x.txt', 'drive', 'C:/Windows/x.txt'),
  named('data\\..\\x.txt', 'backslash', 'data\\..\\x.txt'),
  named('data//x.txt', 'empty', 'data//x.txt'),
  named('data/x\0.pdf', 'forbidden-character', 'data/x.pdf'),
  named('data/x\u202efdp.exe', 'forbidden-character', 'data/xfdp.exe'),
  named(Buffer.from('data/ch\xe8.pdf', 'latin1'), 'forbidden-character', 'data/ch\ufffd.pdf'),
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

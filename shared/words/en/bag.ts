import { shownName } from '../../kernel/text.ts'
import type { BagWords } from '../vi/bag.ts'

const count = (value: number): string => value.toLocaleString('en-GB')

const named = (path: string): string => `“${shownName(path)}”`

const lineFaults = {
  form: 'it is not a checksum and then the name of a file (in fetch.txt: an address, a length, a name)',
  'too-long': 'it is too long',
  outside: 'its file is none of those that this list is for',
} as const

export const bagWords: BagWords = {
  levels: { error: 'Error', warning: 'Warning', note: 'Note' },
  faults: {
    'no-declaration': () => 'There is no bagit.txt.',
    'declaration-line': ({ line }) =>
      line === ''
        ? 'bagit.txt lacks one of its two lines.'
        : `bagit.txt has a line that is not as it must be: “${line}”.`,
    version: ({ version }) => `bagit.txt is of BagIt ${version}, which this program does not know.`,
    letters: ({ letters }) => `bagit.txt names the letters “${letters}”, which this program cannot read.`,
    'no-payload': () => 'There is no folder data.',
    'no-manifest': () => 'There is no manifest of the folder data that can be read (manifest-….txt).',
    'manifest-kind': ({ path }) => `${named(path)} is of a kind of checksum that this program does not know.`,
    'not-text': ({ path }) => `${named(path)} is not in the letters that bagit.txt names.`,
    'list-line': ({ list, line, fault }) =>
      `${named(list)} is wrong at line ${count(line)}: ${lineFaults[fault]}.`,
    twice: ({ list, path }) => `${named(list)} lists ${named(path)} twice.`,
    'twice-otherwise': ({ list, path }) => `${named(list)} lists ${named(path)} twice, with two checksums.`,
    missing: ({ list, path }) => `The file ${named(path)} that ${named(list)} lists is missing.`,
    'to-fetch': ({ list, path }) =>
      `The file ${named(path)} that ${named(list)} lists is still to be fetched, as fetch.txt says.`,
    'not-listed': ({ list, path }) =>
      list === undefined
        ? `No manifest lists the file ${named(path)}.`
        : `The file ${named(path)} is not in ${named(list)}.`,
    changed: ({ list, path }) => `The file ${named(path)} does not match ${named(list)}.`,
    damaged: ({ path }) => `The file ${named(path)} is damaged and cannot be read to its end.`,
    packed: ({ path }) =>
      `The file ${named(path)} has a password, or is compressed in a way this program cannot read.`,
    special: ({ path }) => `${named(path)} is neither a file nor a folder (a link, a device).`,
    overlapping: ({ path }) =>
      `${named(path)} shares its name or its bytes with another entry of the archive.`,
    oxum: ({ said, found }) =>
      `bag-info.txt says Payload-Oxum “${shownName(said)}”, and the folder data has ${found} (bytes, files).`,
    'fetch-not-listed': ({ path }) => `The file ${named(path)} of fetch.txt is not in the manifest.`,
    'dot-slash': ({ list, path }) => `${named(list)} has “./” before names, as at ${named(path)}.`,
    star: ({ list, path }) => `${named(list)} has “*” before names, as at ${named(path)}.`,
    'not-escaped': ({ list, path }) => `${named(list)} does not write the “%” in ${named(path)} as “%25”.`,
    'same-but-case': ({ path, first }) =>
      `${named(first)} and ${named(path)} differ in capitals only; some computers take them for one.`,
    'composed-otherwise': ({ list, path }) =>
      `The name ${named(path)} in ${named(list)} has its marks composed otherwise; some computers take the two for one, some for two.`,
    'system-file': ({ path }) => `${named(path)} is a file that a system adds by itself.`,
    mark: ({ path }) => `${named(path)} has a byte order mark.`,
  },
  neither: 'This is neither a folder nor a ZIP archive.',
  tooMany: limit => `There are more than ${count(limit)} files, which this program does not check.`,
  listTooLarge: (path, limit) =>
    `${named(path)} is larger than ${count(limit)} bytes, which this program does not check.`,
  more: {
    error: more => `${count(more)} more errors are not named.`,
    warning: more => `${count(more)} more warnings are not named.`,
  },
  valid: (version, files, size) =>
    `Valid: BagIt ${version}, ${count(files)} files in the folder data, ${count(size)} bytes.`,
  packageSound: (name, files) => `Can be loaded: the package of “${name}”, ${count(files)} files.`,
}

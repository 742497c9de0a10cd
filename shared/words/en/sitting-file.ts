import type { SittingFileRefusals } from '../vi/sitting-file.ts'

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000).toLocaleString('en')} MB`

const distrust = 'Do not use this file; ask those who sent it.'
const again = 'Copy the file again from the machine that exported it.'

export const sittingFileRefusals: SittingFileRefusals = {
  'sitting-file.unreadable': () =>
    'The file cannot be read. Check the disk, the USB stick and the rights, then try again.',
  'sitting-file.other-kind': () => 'This is not the file of a sitting (.phien). Choose another one.',
  'sitting-file.changed': () => `The file is no longer as it was exported: copied half, or changed. ${again}`,
  'sitting-file.unsafe': ({ path }) => `“${path}” in the file could harm this machine. ${distrust}`,
  'sitting-file.too-large': ({ path, size, limit }) =>
    `“${path}” in the file is ${megabytes(size)}, above ${megabytes(limit)}. ${distrust}`,
  'sitting-file.newer-format': ({ format }) =>
    `The file was exported by a later version (${format}). Update the program, then try again.`,
  'sitting-file.malformed': ({ path }) => `“${path}” in the file is not what it should be. ${distrust}`,
  'sitting-file.entry': ({ path, because }) =>
    ({
      missing: `“${path}” is missing from the file. ${again}`,
      unlisted: `“${path}” is in the file but not in its manifest. ${distrust}`,
      other: `“${path}” is not what the manifest says: it was changed after the export. ${distrust}`,
    })[because],
  'sitting-file.cancelled': () => 'Stopped as asked; nothing was kept.',
}

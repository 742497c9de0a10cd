import type { DraftCopyWords } from '../vi/draft-copy.ts'

const packages = (count: number): string => (count === 1 ? '1 package' : `${count} packages`)
/** As many names as a person reads. */
const most = 5
const listed = (names: readonly string[]): string =>
  names.length <= most
    ? names.join('; ')
    : `${names.slice(0, most).join('; ')} and ${names.length - most} more`

export const draftCopyWords: DraftCopyWords = {
  heading: 'Copy packages to a stick',
  nothing: 'There is no package to copy yet',
  nothingHint:
    'Go back to the list and make the packages first. A dossier that changed since is packed again.',
  meant: (count, size) => `${packages(count)} will be copied, ${size} together.`,
  unpacked: products =>
    `${products.length} of the dossiers have no package of their present state and are not copied: ${listed(products)}. Go back to the list to make those packages.`,
  where: 'Where to?',
  noStick: 'No stick is plugged in. Plug one in, wait some seconds and look again, or choose another folder.',
  stick: name => `Stick or drive “${name}”`,
  room: (path, free, size) => `${path} · ${free} free of ${size}`,
  other: 'Another folder on this machine',
  path: 'Path of the folder',
  pathHint: 'paste a path, such as D:\\Dossiers or /home/office/Dossiers',
  again: 'Look for sticks again',
  browse: {
    open: 'Look for a folder…',
    title: 'Choose the folder to copy into',
    places: 'Where to begin?',
    placesHint: 'This person’s own folder, and the drives that are plugged in.',
    here: path => `Here: ${path}`,
    up: '↑ One up',
    none: 'There is no other folder in here.',
    more: count => `${count} more folders are not shown here; type the path instead.`,
    choose: 'Choose this folder',
  },
  needs: (needed, free) => `${needed} needed, ${free} free: there is room.`,
  short: (needed, free) =>
    `There is not enough room: ${needed} are needed and ${free} are free. Remove files, choose fewer packages, or use another stick.`,
  tooLarge: names =>
    `This stick has FAT32, which takes no file of 4 GB or more: ${names.join('; ')}. Use a stick with exFAT or NTFS.`,
  copy: count => `Copy ${packages(count)}`,
  copyAgain: 'Copy and check once more',
  copying: 'Copying, and reading back to compare every byte',
  done: (good, all, folder) => `${good} of ${packages(all)} are whole in ${folder}.`,
  stopped: 'It was stopped. No package is half there.',
  ofMemory:
    'This system does not let anybody read straight from the stick, so what was read back may come from the machine’s memory. To be sure, eject the stick, plug it in again and copy once more: what is there is read and compared.',
  eject: 'Eject the stick before you pull it out.',
  columns: { file: 'File', size: 'Size', outcome: 'Outcome' },
  copied: {
    medium: 'Copied, and the same byte for byte when read back from there.',
    memory: 'Copied, and the same byte for byte when read back.',
  },
  renamed: 'Its name has a number, because another file has the name; that one is as it was.',
  there: 'It was there already, the same byte for byte.',
  notBegun: 'Not copied.',
}

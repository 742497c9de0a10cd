import type { HostWords } from '../vi/host.ts'

const notAllowed = (folder: string): string =>
  `The data folder ${folder} may not be written to. Let this user write to it, make its disk writable, or choose another: --data FOLDER. The data is unchanged.`

export const hostWords: HostWords = {
  doorHeading: 'You cannot come in yet',
  door: {
    closed: 'This address opens once only. Start the program again and use the new one.',
    elsewhere: 'This page opens only on the computer that runs the program.',
  },
  join: {
    product: 'OCOP council',
    code: {
      heading: 'Into the room',
      about: 'Type the code printed on your card. If you have none, ask the secretary.',
      label: 'Code on the card (12 characters)',
      button: 'To my seat',
    },
    ask: {
      heading: 'Enter the room with this device?',
      about:
        'This invitation is for one member. The first device that comes keeps the seat until the sitting ends.',
      button: 'To my seat',
    },
    waiting: {
      heading: 'Waiting for consent',
      about:
        'There is another device at this seat. Press “Agree” there, or ask the secretary. This page goes on by itself.',
    },
    device: 'Name of this device (the secretary sees it)',
    tooMany: 'This device asks too often. Wait a minute and try again.',
    elsewhere:
      'This did not come from the room’s own page. Open the invitation again, or type the address on the card.',
  },
  away: {
    heading: 'The room',
    closed:
      'This way is closed. Open the program, choose “Join a room from this machine”, then “Go in again”.',
    elsewhere: 'This page opens only from the program on this machine.',
  },
  preparing: 'Preparing the screens…',
  lookingForElectron: 'Looking for Electron… (skip it: npm start -- --browser)',
  fetchingElectron: megabytes => `Fetching Electron: ${megabytes} MB`,
  notInOverride: folder =>
    `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no Electron. Correct it, or take it away.`,
  windowFailed: (how, isRoot) =>
    `Electron could not open a window (${how})${isRoot ? ': it does not run as root' : '; the system may keep its sandbox from it'}. Use the application in a browser, or install a package of it.`,
  noWindow: 'There is no Electron and it cannot be fetched. Run: npm start -- --browser',
  noElectron: 'There is no Electron on this machine: the application runs in the browser.',
  noDisplay:
    'No window can open on this machine (it has no display): the application is served for a browser.',
  openAt: address => `Open in a browser (works once): ${address}`,
  dataIn: (folder, training) => `${training ? 'Training council' : 'Data'}: ${folder}`,
  stopWith: 'Stop: Ctrl+C',
  stopped: 'Stopped. Everything that was saved is whole.',
  portTaken: (port, folder) =>
    `Port ${port} cannot be opened: in use, or kept for administrators. Choose another (--port N), or leave --port out. The data in ${folder} is unchanged.`,
  needsRecovery: 'The data could not be opened. The page says what is whole and how to restore.',
  cannotOpen: {
    inUse: folder =>
      `The data in ${folder} is open in another window or program. Use the one that is open, or close it and start again. The data is unchanged.`,
    notAFolder: folder =>
      `${folder} is a file, not a folder, so no data can be opened there. Choose a folder: --data FOLDER`,
    disk: {
      full: folder =>
        `The disk with ${folder} is full, so the data cannot be opened yet. Free some space and start again. The data is unchanged.`,
      unsuitable: folder =>
        `The disk with ${folder} cannot keep the data safely: it does not let several connections share and lock a file, as network drives, synchronised folders and some memory cards do not. The data is unchanged and not damaged. Copy the whole folder to a disk inside this computer and open it there: --data FOLDER`,
      held: folder =>
        `Another program holds the data file in ${folder}: one that synchronises, scans for viruses, makes backups, or reads databases. The data is unchanged and not damaged. Close or pause that program and start again.`,
      'not-allowed': notAllowed,
      'read-only': notAllowed,
      'no-access': folder =>
        `The data file in ${folder} cannot be opened. The data is unchanged. See whether this user may write to the folder, pause whatever synchronises or scans it, and start again; or copy the whole folder to a disk inside this computer and open it there: --data FOLDER`,
      failed: folder =>
        `The disk with ${folder} cannot be read or written. That is a fault of the disk; nothing says that the data is damaged, and it is unchanged. Check the cable and the disk and start again; if it stays so, copy the whole folder to another disk and open it there: --data FOLDER`,
      damaged: folder =>
        `Some data in ${folder} can be read but is not as it was written. It is unchanged. Start the program again; if it stays so, copy the whole folder elsewhere and ask for help.`,
    },
    other: (folder, reason) =>
      `The data in ${folder} cannot be opened: ${reason}. It is unchanged. Copy the whole folder elsewhere and ask for help.`,
  },
  usage: {
    start: [
      'npm start -- [--data FOLDER] [--browser | --desktop] [--port N] [--scene full-day]',
      '  with nothing else: the training council in a folder that is thrown away',
      '  --data FOLDER    open (or make) the data of a real council',
      '  --browser        in a browser; --desktop: in Electron’s window alone',
      '  --port N         another port than 26026; 0: any',
      '  --scene full-day a day of 71 products and 13 members, half way through',
    ],
    demo: [
      'npm run demo',
      '  a whole training sitting without a window; its signed minutes are demo/minutes.pdf',
    ],
  },
  badOption: option => `Not understood: ${option}`,
  scene: {
    unknown: (name, names) =>
      `There is no training scene called “${name}”. Those there are: ${names.join(', ')}`,
    packages: (done, of) => `Preparing the training scene: package ${done} of ${of}`,
    otherData: folder =>
      `${folder} holds other data, so the training scene is not put there. Choose an empty folder (--data DIR) or leave out --data. Nothing was changed.`,
    holding: 'Preparing the training scene: scoring, and checking the record…',
  },
  demoMembers: 'Columns of points, in the order of members',
  demoRound: (mean, band, spread) => `mean ${mean} · band ${band} stars · ${spread}`,
}

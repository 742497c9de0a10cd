import { dateText, timeText } from '../figures.ts'
import type { DataWords } from '../vi/data.ts'

const count = (number: number): string => number.toLocaleString('en-GB')
const events = (number: number): string => `${count(number)} ${number === 1 ? 'event' : 'events'}`
const onDisk = (whole: number, damaged: number): string =>
  damaged === 0 ? `${count(whole)} whole` : `${count(whole)} whole, ${count(damaged)} damaged or missing`

export const dataWords: DataWords = {
  link: 'Backup and restore',
  heading: 'Backup and restore',
  intro:
    'The program backs up by itself when a sitting closes, every ten minutes when something was changed, and when it ends. A backup has every sitting and the roster; packages and minutes stay in the data folder.',
  list: {
    heading: 'Backups',
    folder: 'Folder:',
    empty: 'No backup yet',
    emptyHint: 'The first is made when something changes. You can press “Back up now”.',
    columns: {
      time: 'When',
      reason: 'Why',
      size: 'Size',
      contents: 'What is in it',
      state: 'State',
      restore: 'Restore',
    },
    reasons: {
      timer: 'by itself',
      quit: 'when the program ended',
      close: 'when a sitting closed',
      asked: 'asked for',
      migration: 'before the data was upgraded',
      held: 'when the data file was removed or replaced',
      restore: 'before a restore',
      damaged: 'data that could not be opened, kept as it was',
    },
    checking: 'being checked…',
    whole: '✓ whole',
    notWhole: '✕ not whole',
    contents: (sittings, total) =>
      `${count(sittings)} ${sittings === 1 ? 'sitting' : 'sittings'}, ${events(total)}`,
    restore: 'Restore',
    restoreOf: (time, day) => `Restore the one of ${time} on ${day}`,
  },
  make: 'Back up now',
  making: 'Backing up…',
  made: (time, day) => `Backed up at ${time} on ${day} ✓`,
  failed: time => `Could not back up at ${time}`,
  failedShort: 'Not backed up ✕',
  outOfPlace: 'The data file is no longer in its place ✕',
  onceHad: {
    title: 'The data lacks whole sittings that this folder once had ✕',
    sitting: id =>
      `Sitting ${id}: minutes or a kept record of it are here, and the database does not have it.`,
    advice:
      'The data may have been replaced by another copy, or restored from before that sitting. The minutes are still in the folder documents; see the backups.',
  },
  restoreHeld: 'Restore what was just kept',
  confirm: {
    title: 'Restore the data?',
    backup: (time, day) => `The data will be again as it was at ${time} on ${day}.`,
    sound: 'The data will be everything that is whole: of each sitting, the longer part.',
    nothing: 'The program will begin with empty data.',
    kept: 'The present data is not deleted: it is kept among the backups, and can be restored again.',
    lostHeading: 'What was recorded afterwards will not be in the data any more:',
    lost: (council, day, present, left) =>
      left === 0
        ? `${council}, ${day}: the whole sitting (${events(present)})`
        : `${council}, ${day}: the last ${events(present - left)}`,
    restore: 'Restore',
    restoring: 'Restoring…',
  },
  restored: {
    title: 'The data was restored',
    backup: name => `From the backup ${name}.`,
    sound: 'From everything whole in the data and in its last backup.',
    nothing: 'The program began with empty data.',
    kept: name => `What was there before is kept in ${name}.`,
  },
  broken: {
    title: 'The record of a sitting no longer holds',
    record: (council, number) => `${council}: wrong from event ${count(number)} on.`,
    unnamed: id => `Sitting ${id}`,
    advice:
      'Something changed the data outside the program. The sitting is shown up to there and nothing more can be written to it; look at the backups.',
    short: number => `Record wrong from event ${count(number)} ✕`,
  },
  forks: {
    legend: (council, day) => `${council}, ${day}: choose the record to use`,
    sides: { present: 'The one in the data', backup: 'The one in the last backup' },
    side: ({ events, at }, own) =>
      `${count(events)} events, ${count(own)} of which the other does not have; last written at ${timeText(at)} on ${dateText(at)}.`,
    vouchedBy: {
      minutes: 'Signed minutes agree with this one.',
      witness: 'The file witness.json beside the data agrees with this one.',
      backups: 'Another backup agrees with this one.',
    },
    unvouched: 'No signed minutes, no file witness.json and no other backup agree with this one.',
    takesBack: events =>
      `If you choose it, ${count(events)} events that only the other has are no longer used.`,
  },
  recovery: {
    heading: 'The data could not be opened',
    untouched: 'The program has changed nothing and deletes nothing.',
    choose: 'See below what is whole, then choose how to restore.',
    faults: {
      missing: 'The file council.db is not there, though there are backups. It was deleted or moved.',
      empty: 'The file council.db is empty, though there are backups.',
      'not-a-database': 'The file council.db is no database any more: its beginning was overwritten.',
      pages: 'The file council.db is damaged in part, perhaps by the disk or a loss of power.',
      references: 'The data refers to something that is not there.',
      schema: 'What guards the record in the data was changed outside the program.',
      heads:
        'The data no longer has the row that says how many events a sitting has: it was removed outside the program.',
      'log-removed':
        'The file council.db-wal, which held what was recorded last, was deleted. The data may lack it.',
      'behind-backup':
        'The data lacks events that its last backup has. It may have been replaced by an older copy.',
      'behind-witness':
        'The data lacks the last events that the program had noted in the file witness.json beside it. The file council.db may have been replaced by an earlier one, or council.db-wal removed or cut short.',
      'settings-removed':
        'The data lacks parts that its last backup has, such as rosters, rules of councils or keys of seats: they were removed outside the program.',
    },
    newer: ({ version, known }) =>
      `The data is of version ${version}, written by a newer program; this one reads up to version ${known}. Install the newer program and open the data again. If there is none, you can restore an older backup below.`,
    left: 'What is whole',
    nothingLeft: 'No sitting can be read, neither in the data nor in its last backup.',
    columns: {
      sitting: 'Sitting',
      present: 'In the data',
      backup: 'In the last backup',
      together: 'Put together',
    },
    events,
    upTo: (whole, brokenAt) => `${events(whole)}; wrong from number ${count(brokenAt)}`,
    unnamed: id => `Sitting ${id}`,
    packages: (whole, damaged) => `Packages: ${onDisk(whole, damaged)}`,
    documents: (whole, damaged) => `Minutes as PDF: ${onDisk(whole, damaged)}`,
    together: 'Put together everything that is whole',
    togetherHint:
      'Of each sitting, the longer part of the data and its last backup; where the two differ, you are asked which.',
    begin: 'Begin with empty data',
    beginHint: 'Only when there is no backup left. The damaged file is kept.',
    where: 'Where it is kept',
    dataFolder: 'Data folder:',
    backupFolder: 'Backup folder:',
    whereHint: 'Before a restore it is wise to copy the whole data folder to another disk.',
  },
}

import { openKeyFile } from './open-key-file.ts'
import { jpeg2000Page } from './jpeg2000-page.ts'
import { openScannedPdf } from './open-scanned-pdf.ts'
import { reportLines, type BenchRow } from './bench-row.ts'
import { clickToPaint } from './click-to-paint.ts'
import { copyOut } from './copy-out.ts'
import { decisionsPerSecond } from './decisions-per-second.ts'
import { dropPackage, dropPackages } from './drop-package.ts'
import { findPlace, findPlaceTime } from './find-place.ts'
import { firstLoad } from './first-load.ts'
import { signMinutes } from './sign-minutes.ts'
import { firstThumbnails } from './first-thumbnails.ts'
import { foldFullSitting } from './fold-full-sitting.ts'
import { loadPackage, loadPackageMemory } from './load-package.ts'
import { lookUnderUs } from './look-under-us.ts'
import { markConcealed } from './mark-concealed.ts'
import { markDuringBackup } from './mark-during-backup.ts'
import { markInFullSitting } from './mark-in-full-sitting.ts'
import { markToAcknowledgement } from './mark-to-acknowledgement.ts'
import { packPackage } from './pack-package.ts'
import {
  printDocuments,
  printDocumentsFirst,
  printDocumentsLinear,
  printDocumentsMemory,
} from './print-documents.ts'
import { receiveRows } from './receive-sittings.ts'
import { registerListRows } from './register-list.ts'
import { registerRows } from './register.ts'
import { openConcealedSitting, openFullSitting } from './open-full-sitting.ts'
import { floodedSeats, thirtySeats, thirtySeatsMemory } from './thirty-seats.ts'
import { typingDuringIntake } from './typing-during-intake.ts'
import { verifyMinutes } from './verify-minutes.ts'

const rows: readonly BenchRow[] = [
  decisionsPerSecond,
  markToAcknowledgement,
  thirtySeats,
  thirtySeatsMemory,
  floodedSeats,
  lookUnderUs,
  markInFullSitting,
  markConcealed,
  markDuringBackup,
  foldFullSitting,
  openFullSitting,
  openConcealedSitting,
  openKeyFile,
  dropPackage,
  dropPackages,
  openScannedPdf,
  jpeg2000Page,
  loadPackage,
  loadPackageMemory,
  packPackage,
  printDocuments,
  printDocumentsFirst,
  printDocumentsLinear,
  printDocumentsMemory,
  signMinutes,
  verifyMinutes,
  ...registerRows,
  ...registerListRows,
  ...receiveRows,
  firstThumbnails,
  firstLoad,
  copyOut,
  typingDuringIntake,
  clickToPaint,
  findPlace,
  findPlaceTime,
]

const wanted = process.argv.slice(2)
const unknown = wanted.filter(name => rows.every(row => row.name !== name))
if (unknown.some(name => name === '--help' || name === '-h')) {
  console.log('npm run bench -- [ROW…]   all of them, or those that are named:')
  for (const { name, what } of rows) console.log(`  ${name.padEnd(32)}${what}`)
  process.exit(0)
}
if (unknown.length > 0) {
  console.error(`No row is called: ${unknown.join(', ')}. npm run bench -- --help lists them.`)
  process.exit(2)
}
for (const row of rows.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
  for (const { text, isMissed } of reportLines(row, await row.measure())) {
    console.log(text)
    // A goal that is missed is told to whoever asked by a program as well.
    if (isMissed) process.exitCode = 1
  }

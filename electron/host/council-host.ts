import type { BackupReason } from '#shared/contract/data.ts'
import { refused } from '#shared/kernel/result.ts'
import { randomBytes, randomInt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createAway } from '../away/away.ts'
import { startBackups } from '../app/backup-routine.ts'
import { councilApplication } from '../app/council.ts'
import { createDispatch } from '../app/dispatch.ts'
import { lawInUse } from '../app/law-in-use.ts'
import { whyNotRestore } from '../app/may-restore.ts'
import type { Backups, Chance, Ports } from '../app/ports.ts'
import type { Register } from '../app/register.ts'
import type { Announcing, OpenData } from '../app/restorable-host.ts'
import { createStations } from '../app/stations.ts'
import { createTokenTries } from '../app/token-tries.ts'
import { draftBytes, draftThumbnail } from '../app/use-cases/drafts.ts'
import { createDocuments } from '../files/documents.ts'
import { removeDurably, sweepUnfinished, writeDurably } from '../files/durable-file.ts'
import { createOutlets } from '../files/outlets.ts'
import { nowhere, serveBytes, serveEvidence } from '../files/serve-bytes.ts'
import { createSignedFiles } from '../files/signed-files.ts'
import { toldSittings } from '../files/told-sittings.ts'
import { createUploads } from '../files/uploads.ts'
import type { Foundation } from './foundation.ts'
import { lookAfter } from './look-after.ts'
import { registerOf } from './register-of.ts'
import { shippedEverydayWords } from '../law/everyday-words.ts'
import { openHolidayShelf } from '../law/holiday-shelf.ts'
import { openLawShelf } from '../law/law-shelf.ts'
import { createBooks } from '../drafts/books.ts'
import { createDraftExports } from '../drafts/draft-exports.ts'
import { createDraftFiles } from '../drafts/draft-files.ts'
import { createDraftShelf } from '../drafts/draft-shelf.ts'
import { createFormPrints } from '../drafts/form-prints.ts'
import { createFileReader } from '../drafts/file-reader.ts'
import { createPagePictures } from '../drafts/page-pictures.ts'
import { createPhotographs } from '../drafts/photographs.ts'
import { createOfficeConverter, installedOffice } from '../drafts/office-converter.ts'
import { createPackageStore } from '../packages/package-store.ts'
import { createPdfPrinter } from '../pdf/pdf-printer.ts'
import { shippedPlaces } from '../places/shipped-places.ts'
import { codeHash } from '../secrecy/code-hash.ts'
import { hostKeyIn } from '../secrecy/host-key.ts'
import { createOpinionBox } from '../secrecy/opinion-box.ts'
import { createVault } from '../secrecy/vault.ts'
import { createKeyOpener } from '../signing/key-opener.ts'
import { officeTrust } from '../signing/office-trust.ts'
import { createSignatures } from '../signing/signatures.ts'
import { startNodeChild } from '../signing/tokens/node-child.ts'
import { createTokens } from '../signing/tokens/tokens.ts'
import { createVerifier } from '../signing/verifier.ts'
import { backUpNow, changesOf } from '../store/backups.ts'
import type { Sound } from '../store/database-condition.ts'
import { createEventLog } from '../store/event-log.ts'
import type { FilesUnderUs } from '../store/file-under-us.ts'
import { databaseName, openDatabase, type Connection } from '../store/open-database.ts'
import { createSettings } from '../store/settings.ts'
import { createWitness, type Witness } from '../store/witness.ts'
import { createSittingFiles } from '../sitting-files/sitting-files.ts'

/** The council's application over a data folder whose database is sound. */
export async function openCouncil(
  foundation: Foundation,
  { interrupted }: Sound,
  announcing: Announcing,
): Promise<OpenData> {
  const { place, clock, incident } = foundation
  const backUp = (reason: BackupReason, open: Connection): string =>
    backUpNow(open, { folder: place.dataFolder, reason, at: clock() })
  const database = openDatabase(foundation.inData(databaseName), before => void backUp('migration', before))
  const underUs = lookAfter(foundation, database, () => backUp('held', database))
  const witness = createWitness(place.dataFolder, database, incident)
  const { ports, files, closeFiles } = await joinAdapters(foundation, database, { underUs, witness })
  const routine = startBackups(ports, interrupted, announcing.tell)
  const council = councilApplication(ports, place, routine, announcing)
  const dispatch = createDispatch(council, ports)
  const stations = createStations()
  const { rooms } = council
  const { maySeeEvidence, isOnScreen } = council
  const sources = { ...files, maySeeEvidence, isOnScreen }
  return {
    rooms,
    async answer(station, call, from) {
      if (from !== 'room') return dispatch.answer(stations.of(station), call, from)
      const device = rooms.station(station)
      return device ? dispatch.answer(device, call, from) : refused({ code: 'room.closed' })
    },
    revisions(station = '', from = 'elsewhere') {
      const all = council.revisions()
      if (from !== 'room') return all
      const own = rooms.sittingOf(station)
      return Object.fromEntries(Object.entries(all).filter(([sitting]) => sitting === own))
    },
    async bytes(station, request, from) {
      if (from !== 'room') return serveBytes(sources, council.seatOf(stations.of(station)), request)
      const device = rooms.station(station)
      return device ? serveEvidence(sources, device.seat, request) : nowhere()
    },
    whyNotRestore: (station, from) =>
      whyNotRestore({ ...ports, stations, seatOf: council.seatOf, forks: foundation.forks }, station, from),
    async close(why) {
      await rooms.close()
      await routine.stop()
      await closeFiles()
      try {
        if (why === 'quit' && routine.isDue()) backUp('quit', database)
      } catch (error) {
        incident(error)
      }
      // Of files that are gone it would say what the next start cannot find.
      if (!underUs.areGone()) witness.close()
      database.close()
    },
  }
}

/**
 * While the files under the database are gone, a backup is made of what is open and not of what lies in their place. With each goes a copy
 * of the register.
 */
const ofWhatIsOpen = (
  backups: Backups,
  underUs: FilesUnderUs,
  register: Register,
  backUp: (reason: BackupReason) => string,
): Backups => ({
  ...backups,
  async make(reason) {
    if (!underUs.areGone()) {
      await register.keepCopy()
      return backups.make(reason)
    }
    const name = backUp(reason)
    const made = backups.find(name)
    if (!made) throw new Error(`${name} was made and is not there`)
    return made
  },
})

const chance: Chance = {
  id: () => randomBytes(9).toString('base64url'),
  salt: () => randomBytes(16).toString('hex'),
  below: end => randomInt(end),
}

/** The one place where the adapters of the application meet. */
async function joinAdapters(
  foundation: Foundation,
  database: Connection,
  { underUs, witness }: { readonly underUs: FilesUnderUs; readonly witness: Witness },
) {
  const { place, inData, hash, incident } = foundation
  const fontFolder = path.join(place.resources, 'fonts')
  for (const folder of ['documents', 'law', 'holidays', 'trust', 'timestamps', 'photographs'])
    sweepUnfinished(inData(folder))
  const shipped = path.join(place.resources, 'law')
  const { law, shelf } = openLawShelf({ shipped, kept: inData('law'), hash, write: writeDurably, incident })
  const settings = createSettings(database, underUs.look)
  const inUse = lawInUse({ law, shelf, settings })
  const packages = createPackageStore(inData('packages'), id => inUse.stateOf(id))
  const uploads = createUploads(inData('uploads'))
  const drafts = createDraftShelf(inData('drafts'), { write: writeDurably })
  const draftExports = createDraftExports(inData('draft-packages'), {
    ...{ shelf: drafts, packages },
    stateOf: id => inUse.stateOf(id),
  })
  const formPrints = createFormPrints(inData('drafts'), { write: writeDurably })
  const { startChild = startNodeChild, tokenProcess, fileReading } = place
  const startReader = (args: readonly string[]) => startChild(fileReading, args)
  const reader = createFileReader(startReader, incident)
  const pages = createPagePictures(startReader, incident)
  const books = createBooks(startReader, inData('sheets'))
  const office = createOfficeConverter(inData('drafts'), installedOffice())
  const draftFiles = createDraftFiles(inData('drafts'), { reader, office, write: writeDurably })
  const documents = createDocuments(inData('documents'))
  const signedFiles = createSignedFiles(inData('signed-files'))
  const sittingFiles = createSittingFiles(inData('sitting-files'), {
    packages,
    findMinutes: (sitting, sha256) => documents.find(sitting, `${sha256}.pdf`),
  })
  const printer = createPdfPrinter({ workerUrl: place.pdfWorker, fontFolder })
  const { register, province } = registerOf(foundation)
  const photographs = createPhotographs(inData('photographs'), {
    ...{ reader, pages, register },
    write: writeDurably,
  })
  const visitPapers = createSignedFiles(inData('visit-papers'), 'visit-papers')
  const changesOfRecord = changesOf(database)
  const away = createAway({ settings, clock: foundation.clock, chance, codes: codeHash })
  const tries = createTokenTries(settings)
  const { verify, standing, timestamps, trust } = officeTrust(
    { trust: inData('trust'), requests: inData('timestamps') },
    { write: writeDurably, remove: removeDurably },
    createVerifier(place.verifyWorker),
  )
  const tokens = createTokens({ start: () => startChild(tokenProcess), tries, standing, incident })
  const ports: Ports = {
    ...foundation,
    backups: ofWhatIsOpen(foundation.backups, underUs, register, reason =>
      backUpNow(database, { folder: place.dataFolder, reason, at: foundation.clock() }),
    ),
    log: createEventLog(database, hash, underUs.look, witness),
    settings,
    law,
    shelf,
    everydayWords: shippedEverydayWords(path.join(shipped, 'everyday-words.json'), incident),
    holidays: openHolidayShelf({
      shipped: path.join(shipped, 'public-holidays.json'),
      kept: inData('holidays'),
      write: writeDurably,
      remove: removeDurably,
      incident,
    }),
    places: shippedPlaces(path.join(place.resources, 'places'), incident),
    told: await toldSittings(place.dataFolder),
    packages,
    uploads,
    drafts,
    draftExports,
    formPrints,
    outlets: createOutlets(place.dataFolder),
    draftFiles,
    books,
    documents,
    sittingFiles,
    printer,
    signatures: createSignatures(await readFile(path.join(fontFolder, 'Tinos-Regular.ttf')), verify, {
      open: createKeyOpener(place.keyWorker),
      tokens,
      standing,
    }),
    signedFiles,
    tokens,
    pageTexts: file => reader.textOf(file),
    timestamps,
    trust,
    register,
    photographs,
    visitPapers,
    province,
    changes: () => changesOfRecord() + register.changes(),
    vault: createVault(hostKeyIn(place.dataFolder)),
    opinionBox: createOpinionBox(),
    chance,
    gate: foundation.gate,
    codes: codeHash,
    away,
  }
  return {
    ports,
    files: {
      uploads,
      documents,
      signedFiles,
      sittingFiles,
      pages,
      evidence: packages,
      draftExports,
      formPrints,
      visitPapers,
      photographs,
      books,
      drafts: {
        open: (id: string, sha256: string) => draftBytes(drafts, id, sha256),
        thumbnail: (id: string, sha256: string, page: number, signal: AbortSignal) =>
          draftThumbnail({ drafts, draftFiles }, { id, sha256, page }, signal),
      },
    },
    async closeFiles() {
      await away.close()
      office.close()
      await Promise.all([reader.close(), books.close(), pages.close()])
      await printer.close()
      await uploads.close()
      await register.keepCopy()
      await register.close()
    },
  }
}

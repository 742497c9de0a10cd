import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Hasher } from '#shared/kernel/canonical.ts'
import { refused } from '#shared/kernel/result.ts'
import { createDispatch, type Tell } from './app/dispatch.ts'
import type { Host, HostPlace } from './app/host.ts'
import { lawInUse } from './app/law-in-use.ts'
import type { Ports } from './app/ports.ts'
import type { Station } from './app/use-case.ts'
import { createDocuments } from './files/documents.ts'
import { writeDurably } from './files/durable-file.ts'
import { createIncidents } from './files/incidents.ts'
import { serveBytes } from './files/serve-bytes.ts'
import { createUploads } from './files/uploads.ts'
import { openLawShelf } from './law/law-shelf.ts'
import { readHolidays } from './law/read-holidays.ts'
import { createPackageStore } from './packages/package-store.ts'
import { createPdfPrinter } from './pdf/pdf-printer.ts'
import { createSignatures } from './signing/signatures.ts'
import { diskFault } from './store/disk-fault.ts'
import { createEventLog } from './store/event-log.ts'
import { lockFolder, type FolderLock } from './store/folder-lock.ts'
import { openDatabase } from './store/open-database.ts'
import { createSettings } from './store/settings.ts'

const hash: Hasher = text => createHash('sha256').update(text).digest('hex')

/** Opens a data folder, made if need be, for this host alone. @throws {FolderInUse} */
export async function openHost(place: HostPlace): Promise<Host> {
  mkdirSync(place.dataFolder, { recursive: true })
  const lock = lockFolder(place.dataFolder)
  try {
    return await joinAdapters(place, lock)
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The only place where the adapters meet. @param lock is released with the host */
async function joinAdapters(place: HostPlace, lock: FolderLock): Promise<Host> {
  const inData = (name: string): string => path.join(place.dataFolder, name)
  const fontFolder = path.join(place.resources, 'fonts')
  const database = openDatabase(inData('council.db'))
  const shipped = path.join(place.resources, 'law')
  const incident = createIncidents(inData('incidents.log')).report
  const { law, shelf } = openLawShelf({ shipped, kept: inData('law'), hash, write: writeDurably, incident })
  const settings = createSettings(database)
  const inUse = lawInUse({ law, shelf, settings })
  const packages = createPackageStore(inData('packages'), id => inUse.offers(id))
  const uploads = createUploads(inData('uploads'))
  const documents = createDocuments(inData('documents'))
  const printer = createPdfPrinter({ workerUrl: place.pdfWorker, fontFolder })
  const listeners = new Set<Tell>()
  const tell: Tell = (name, signal) => listeners.forEach(hear => hear(name, signal))
  const ports: Ports = {
    log: createEventLog(database),
    settings,
    law,
    shelf,
    holidays: readHolidays(path.join(shipped, 'public-holidays.json')),
    packages,
    uploads,
    documents,
    printer,
    signatures: createSignatures(await readFile(path.join(fontFolder, 'Tinos-Regular.ttf'))),
    clock: Date.now,
    chance: { id: () => randomBytes(9).toString('base64url'), salt: () => randomBytes(16).toString('hex') },
    hash,
    diskFault,
    incident,
  }
  const dispatch = createDispatch(ports, place, tell)
  const stations = new Map<string, Station>()
  const stationOf = (name: string): Station => {
    const station = stations.get(name) ?? { seat: { kind: 'secretary' } }
    stations.set(name, station)
    return station
  }
  const underWay = new Set<Promise<unknown>>()
  const track = <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work)
    return work.finally(() => underWay.delete(work))
  }
  const failed = (error: unknown): Response => {
    const refusal = diskFault(error) ?? { code: 'host.failed', incident: ports.incident(error) }
    return Response.json(refused(refusal), { status: 500 })
  }
  return {
    answer: (station, call) => track(dispatch.answer(station, stationOf(station), call)),
    bytes: (station, request) =>
      track(
        serveBytes({ uploads, documents, evidence: packages }, stationOf(station).seat, request).catch(
          failed,
        ),
      ),
    hear(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      await Promise.allSettled(underWay)
      await printer.close()
      await uploads.close()
      database.close()
      lock.release()
    },
  }
}

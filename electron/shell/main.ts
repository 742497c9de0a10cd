import { app } from 'electron'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Host, HostPlace } from '../app/host.ts'
import { openData, registerInEnvironment } from '../host/open-data.ts'
import { runShell } from './run-shell.ts'
import { openTrainingSittingIfNone } from '../training/training.ts'

// An installed application keeps its data beside its archive, and what a worker thread starts from unpacked beside it:
// electron-builder.yml.
const resources = path.join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'resources')
const dist = path.join(app.getAppPath(), 'dist')

runShell({
  openHost: openCouncil,
  resources,
  pdfWorker: worker('pdf-worker.mjs'),
  storeWorker: worker('store-worker.mjs'),
  verifyWorker: worker('verify-worker.mjs'),
  keyWorker: worker('key-worker.mjs'),
  fileReading: worker('file-reading.mjs'),
  tokenProcess: worker('token-process.mjs'),
  renderer: path.join(dist, 'renderer'),
  preload: path.join(dist, 'preload', 'preload.cjs'),
})

function worker(name: string): URL {
  return pathToFileURL(path.join(dist.replace('app.asar', 'app.asar.unpacked'), 'main', name))
}

async function openCouncil(place: HostPlace): Promise<Host> {
  const host = await openData({ ...place, ...registerInEnvironment() })
  if (place.training) await openTrainingSittingIfNone(host, path.join(resources, 'sample'))
  return host
}

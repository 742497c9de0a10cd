/** The workers of the host's bundle, as a host in a bundle finds them: beside itself. */
export const workersBeside = (module: string) => {
  const beside = (name: string): URL => new URL(`./${name}.mjs`, module)
  return {
    pdfWorker: beside('pdf-worker'),
    storeWorker: beside('store-worker'),
    verifyWorker: beside('verify-worker'),
    keyWorker: beside('key-worker'),
    fileReading: beside('file-reading'),
    tokenProcess: beside('token-process'),
  }
}

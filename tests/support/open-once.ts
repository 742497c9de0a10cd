import { CannotStart, openData } from '#electron/host/open-data.ts'
import { placeFromSource } from '#electron/start/serve.ts'

// Run by itself, with a data folder as its argument: opens it and closes it again, or says to a person why not, or that only the recovery
// could be opened.
try {
  const host = await openData(placeFromSource(process.argv[2] ?? '', false))
  const answer = await host.answer('once', { request: crypto.randomUUID(), name: 'start.read', input: {} })
  await host.close()
  console.log(answer.ok ? 'opened' : 'recovery')
} catch (error) {
  if (!(error instanceof CannotStart)) throw error
  console.log(error.message)
}

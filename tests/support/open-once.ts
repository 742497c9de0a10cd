import { CannotStart, openData } from '#electron/open-data.ts'
import { placeFromSource } from '#electron/serve.ts'

// Run by itself, with a data folder as its argument: opens it and closes it again, or says to a person why not.
try {
  const host = await openData(placeFromSource(process.argv[2] ?? '', false))
  await host.close()
  console.log('opened')
} catch (error) {
  if (!(error instanceof CannotStart)) throw error
  console.log(error.message)
}

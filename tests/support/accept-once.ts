import { hostOver } from './a-host.ts'

// Run by itself, with a data folder in which a list of days off waits as its argument: accepts the list. With `open` after it, it only opens
// the folder.
const [folder = '', what] = process.argv.slice(2)
const inHand = await hostOver(folder)
if (what !== 'open') {
  const { trial } = await inHand.ask('holidays.trial', {})
  await inHand.ask('holidays.accept', { trial, overrules: false })
}
await inHand.host.close()

import { runCommand } from './cli/run-command.ts'
import { verify } from './cli/verify.ts'

// `npm run council -- COMMAND …`: each command is a module of cli/, and its usage is in the words.
process.exitCode = await runCommand({ verify }, process.argv.slice(2))

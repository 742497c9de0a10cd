import { check } from './cli/check.ts'
import { checkLaw } from './cli/law-check.ts'
import { checkHolidayFile } from './cli/holidays-check.ts'
import { showHolidays } from './cli/holidays-show.ts'
import { listLaw } from './cli/law-list.ts'
import { showLaw } from './cli/law-show.ts'
import { verifyLogs } from './cli/log-verify.ts'
import { loadPackages } from './cli/load.ts'
import { packFolder } from './cli/pack.ts'
import { rateFile } from './cli/rate.ts'
import { runCommand } from './cli/run-command.ts'
import { showPackage } from './cli/show.ts'
import { verify } from './cli/verify.ts'

// `npm run council -- COMMAND …`: each command is a module of cli/, and its usage is in the words.
process.exitCode = await runCommand(
  {
    verify,
    check,
    'log verify': verifyLogs,
    'law list': listLaw,
    'law show': showLaw,
    'law check': checkLaw,
    'law holidays show': showHolidays,
    'law holidays check': checkHolidayFile,
    rate: rateFile,
    show: showPackage,
    pack: packFolder,
    load: loadPackages,
  },
  process.argv.slice(2),
)

import { check } from './check.ts'
import { checkLaw } from './law-check.ts'
import { checkHolidayFile } from './holidays-check.ts'
import { showHolidays } from './holidays-show.ts'
import { listLaw } from './law-list.ts'
import { showLaw } from './law-show.ts'
import { verifyLogs } from './log-verify.ts'
import { loadPackages } from './load.ts'
import { packFolder } from './pack.ts'
import { rateFile } from './rate.ts'
import { countRegister } from './register-count.ts'
import { listDue } from './register-due.ts'
import { exportRegister } from './register-export.ts'
import { importList } from './register-import.ts'
import { receiveSittings } from './register-receive.ts'
import { printRoles } from './register-roles.ts'
import { runCommand } from './run-command.ts'
import { showPackage } from './show.ts'
import { addStamp, completeFile, requestStamp } from './timestamp.ts'
import { verify } from './verify.ts'

// `npm run council -- COMMAND …`: each command is a module of cli/, and its usage is in the words.
process.exitCode = await runCommand(
  {
    verify,
    'timestamp request': requestStamp,
    'timestamp add': addStamp,
    'timestamp complete': completeFile,
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
    'register import': importList,
    'register export': exportRegister,
    'register due': listDue,
    'register count': countRegister,
    'register receive': receiveSittings,
    'register roles': printRoles,
  },
  process.argv.slice(2),
)

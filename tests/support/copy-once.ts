import { copyDatabaseFile } from '#electron/store/copy-database.ts'

// Run by itself, with a database and the name of its copy as arguments: makes the copy, or says under which code it failed.
const [from = '', to = ''] = process.argv.slice(2)
try {
  copyDatabaseFile(from, to)
  console.log('made')
} catch (error) {
  console.log(error instanceof Error && 'code' in error ? error.code : error)
}

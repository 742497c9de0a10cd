import Database from 'better-sqlite3'
import { hash } from 'node:crypto'
import path from 'node:path'
import { databaseName } from '#electron/store/open-database.ts'

// Reads every event of the data folder that is named, hashes each, and says how many milliseconds of a processor that took: the least that
// anybody has to do who trusts nothing that was not hashed.
const file = path.join(process.argv[2] ?? '', databaseName)
const before = process.cpuUsage()
const database = new Database(file, { readonly: true })
const events = database.prepare<[], readonly unknown[]>('SELECT * FROM event ORDER BY sitting, number').raw()
for (const event of events.iterate()) hash('sha256', event.join())
const { user, system } = process.cpuUsage(before)
database.close()
console.log((user + system) / 1000)

import type Database from 'better-sqlite3'
import type { Settings } from '../app/ports.ts'
import type { SettingRow } from './tables.ts'

/** Small things kept between sittings, such as the roster. @param look at the files that they are in */
export function createSettings(database: Database.Database, look: () => void = () => undefined): Settings {
  const read = database.prepare<[string], Pick<SettingRow, 'value'>>(
    'SELECT value FROM setting WHERE name = ?',
  )
  const write = database.prepare<[string, string]>(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  return {
    read: name => read.get(name)?.value,
    write(name, value) {
      write.run(name, value)
      look()
    },
  }
}

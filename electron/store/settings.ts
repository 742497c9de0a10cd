import type Database from 'better-sqlite3'
import type { Settings } from '../app/ports.ts'
import { sql } from './sql.ts'
import type { SettingRow } from './tables.ts'

/** Small things kept between sittings, such as the roster. @param look at the files that they are in */
export function createSettings(database: Database.Database, look: () => void = () => undefined): Settings {
  const read = database.prepare<[string], Pick<SettingRow, 'value'>>(
    sql.selectFrom('setting').select('value').where('name', '=', '').compile().sql,
  )
  const write = database.prepare<[string, string, string]>(
    sql
      .insertInto('setting')
      .values({ name: '', value: '' })
      .onConflict(conflict => conflict.column('name').doUpdateSet({ value: '' }))
      .compile().sql,
  )
  return {
    read: name => read.get(name)?.value,
    write(name, value) {
      write.run(name, value, value)
      look()
    },
  }
}

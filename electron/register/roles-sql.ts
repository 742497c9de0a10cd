import { duties, type Duty } from '#shared/register/duties.ts'
import { grantedTables, toldOf } from './grants.ts'

export const isPrefix = (text: string): boolean => /^[a-z][a-z0-9_]{0,40}$/.test(text)

export const roleOf = (prefix: string, duty: Duty): string => `${prefix}_${duty}`

/**
 * What whoever looks after a province's server runs in the database of the register, once or again: a role for each duty, of which logins are
 * then members. What they may do with the tables, the program gives them when an administrator opens the register.
 *
 * @param prefix see `isPrefix`
 */
export function rolesSql(prefix: string): string {
  if (!isPrefix(prefix)) throw new Error(`No prefix of roles: ${prefix}`)
  const administrator = roleOf(prefix, 'administrator')
  const roles = duties.map(
    duty => `  if not exists (select from pg_roles where rolname = '${roleOf(prefix, duty)}') then
    create role ${roleOf(prefix, duty)} nologin;
  end if;
  execute format('grant connect on database %I to ${roleOf(prefix, duty)}', current_database());
  execute format('grant usage on schema %I to ${roleOf(prefix, duty)}', current_schema());
  comment on role ${roleOf(prefix, duty)} is '${toldOf(duty)}';`,
  )
  const tables = grantedTables.map(table => `'${table}'`).join(', ')
  return `do $$
declare
  owned name;
begin
${roles.join('\n')}
  execute format('grant create on schema %I to ${administrator}', current_schema());
  for owned in select tablename from pg_tables
    where schemaname = current_schema() and tablename in (${tables}) and tableowner <> '${administrator}'
  loop
    execute format('alter table %I owner to ${administrator}', owned);
  end loop;
end
$$;
`
}

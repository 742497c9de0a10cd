import type { ProvinceRefusals, ProvinceWords } from '../vi/province.ts'

export const provinceWords: ProvinceWords = {
  link: 'Province’s server',
  heading: 'Where the register is',
  intro:
    'Many councils of a province can share one register in PostgreSQL (15 or newer). Sittings, dossiers and marks stay on this machine.',
  places: {
    own: 'The register is in the data folder of this machine.',
    kept: 'The register is at the server of the province.',
    environment:
      'The register is at the server that the environment variable PROVINCE_DATABASE names; change the variable to change it.',
    training:
      'The training council has a register of its own in its throw-away folder; nothing of it reaches a province.',
  },
  server: (host, database, user) => `Server ${host}, database ${database}, role ${user}`,
  keptIn: file =>
    `The address with its password is kept in ${file}, which only this user of the machine can read; the program neither shows the password again nor writes it to a log.`,
  address: 'Address of the server',
  addressHint:
    'For example postgres://name:password@server.province.gov.vn/ocop. To another machine it is TLS or nothing.',
  test: 'Test the connection',
  testing: 'Testing…',
  use: 'Use this server',
  leave: 'Back to the register in the data folder',
  leaveTitle: 'Back to the register of this machine?',
  leaveBody: 'The register of the province does not change; the file with the address is removed here.',
  stays:
    'Results of sittings that are closed here go into whichever register is in use. Lists that were taken and what was written by hand stay in the register where that was done.',
  answers: 'The server answers.',
  version: version => `PostgreSQL ${version}`,
  role: role => `Role: ${role}`,
  tls: version =>
    version === undefined ? 'On this very machine, where TLS is not needed' : `Encrypted with ${version}`,
  duties: {
    reader: 'reads only',
    clerk: 'enters, takes lists and sitting files',
    inspector: 'reads, and writes of inspections',
    administrator: 'administrator: everything, and the next form of the register',
    owner: 'everything (the server has no such roles)',
  },
  unprepared:
    'The register is not there yet, or in the form of an earlier program; it is made when an administrator first opens it.',
  used: 'From now on the register is at this server.',
  away: 'The server of the province does not answer',
  mayOnlyRead: 'Your role at the server of the province may only read the register.',
  faults: {
    address: () =>
      'This is no address of a PostgreSQL server. One looks like postgres://name:password@server/database.',
    'unknown-host': host => `There is no server ${host}. Check its name and the network.`,
    'no-answer': host => `The server of the province does not answer${host === '' ? '' : ` (${host})`}.`,
    'no-tls': host =>
      `Server ${host} does not use TLS, so it is not connected to: password and register would cross the network in the clear.`,
    certificate: host =>
      `The certificate of ${host} does not bear that name, has expired, or is not of an authority that this machine trusts. Where the province issued it, add ?sslrootcert=file.pem to the address.`,
    password: role => `The server does not accept the password of ${role}.`,
    role: role => `The server has no role ${role}, or it may not log in.`,
    'not-let-in': role => `The server does not let ${role} connect from this machine (pg_hba.conf).`,
    database: database => `The server has no database ${database}.`,
    older: version => `The server runs PostgreSQL ${version}; the register needs 15 or newer.`,
    newer: () =>
      'A later version of this program has changed the register of the province. Update the program on this machine.',
    'not-prepared': role =>
      `The register of the province was not made or not brought to its present form yet, and role ${role} may not do so. Ask an administrator to open it once with this version.`,
    'no-rights': role => `Role ${role} has no duty in the register of the province.`,
    busy: () =>
      'Somebody else was writing into the register for more than two minutes. Nothing was entered; try again.',
  },
}

export const provinceRefusals: ProvinceRefusals = {
  'register.unreachable': ({ because, named }) =>
    `${provinceWords.faults[because](named)} Nothing was entered; sittings work as usual.`,
  'register.may-not': ({ role }) =>
    `Role ${role} may not do this at the server of the province. Nothing was entered; ask somebody who may.`,
  'province.training': () => 'The training council does not write into the register of a province.',
  'province.environment': () =>
    'The environment variable PROVINCE_DATABASE says where the register is. Change it and start the program again.',
}

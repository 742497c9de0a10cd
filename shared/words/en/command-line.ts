import { registerCommandWords } from './register-commands.ts'
import type { CommandLineWords } from '../vi/command-line.ts'

export const commandLineWords: CommandLineWords = {
  usage: 'Usage:',
  notUnderstood: asked => `Not understood: npm run council -- ${asked}`,
  commands: {
    verify: {
      takes: 'FILE.pdf [--trust FILE|DIR]',
      does: [
        'Checks the digital signatures of minutes. --trust: certificates of the authorities you trust (.pem, .crt, .cer, .der, .p7b).',
        'Exit code 0: valid (intact, all signers, right names, certificates vouched for);',
        '1: changed, or not signed; 2: unreadable, or a kind of signature that is not supported;',
        '3: intact, but not enough to be called valid.',
      ],
    },
    'timestamp request': {
      takes: 'FILE.pdf [-o FILE.tsq]',
      does: [
        'Makes a timestamp request (RFC 3161) for signed minutes, to be carried to a connected machine. The program uses no network.',
        'Exit code 0: written; 1: nobody has signed the file, or it was changed; 2: it cannot be read, or nothing could be written.',
      ],
    },
    'timestamp add': {
      takes: 'FILE.pdf --answer FILE.tsr [--request FILE.tsq] [-o NEW.pdf]',
      does: [
        'Puts the answer of a timestamping authority into a new file (PAdES B-T), once it is held against the request. Signatures stay byte for byte.',
        'Exit code 0: written; 1: the answer is to another request, of another file, or broken; 2: something cannot be read, or nothing could be written.',
      ],
    },
    'timestamp complete': {
      takes: 'FILE.pdf --trust FOLDER [-o NEW.pdf]',
      does: [
        'Puts the certificates and revocation lists (.crl) of a folder into a new file (PAdES B-LT, where it has a timestamp).',
        'Exit code 0: written; 1: there is nothing to add, or the file was changed; 2: something cannot be read, or nothing could be written.',
      ],
    },
    check: {
      takes: 'FILE|DIR [--bag]',
      does: [
        'Checks a package (.ocop, or a folder that one was unpacked to) just as loading it at a sitting does: a line for each error, warning or note. Keeps nothing.',
        '--bag: by BagIt alone (RFC 8493), for any bag of BagIt 1.0, 0.97 and before, a folder or a ZIP.',
        'Exit code 0: can be used (there may be warnings); 1: errors keep it from being used; 2: it could not be checked.',
      ],
    },
    'log verify': {
      takes: 'FILE|DIR [--head CODE]…',
      does: [
        'Checks the record of sittings: the chain of events, sealed sheets, results, signed minutes.',
        'FILE: a sitting file (.phien) or council.db; DIR: a data folder. Only read, also while the program runs.',
        '--head: held against a code of the record that was photographed or copied at the sitting (the text of the QR, or the code copied by hand).',
        'Exit code 0: it holds; 1: something is broken, the first event named; 2: it cannot be read.',
      ],
    },
    'law list': {
      takes: '',
      does: [
        'The decisions and criteria sets shipped with the program, with which are for reading only and why.',
      ],
    },
    'law show': {
      takes: 'ID [--json]',
      does: [
        'A decision (qd-26-2026) or a criteria set (qd-26-2026/11) to be read. The number in brackets is that of the option.',
        'With --json: as decision.schema.json or criteria-set.schema.json in resources/law have it.',
      ],
    },
    'law check': {
      takes: 'FILE.json',
      does: [
        'Checks a file of law (a decision or one criteria set) before it is imported; “-” reads standard input.',
        'Exit code 0: sound; 2: faulty, one line for each fault.',
      ],
    },
    'law holidays show': {
      takes: '[--json] [--data DIR]',
      does: [
        'The days off that are shipped; with --data also the lists that were accepted in a data folder. Only read.',
        'With --json: as public-holidays.schema.json in resources/law has it.',
        'Exit code 0: more than 60 days are left; 2: no such folder; 3: it runs out, has run out or cannot be read.',
      ],
    },
    'law holidays check': {
      takes: 'FILE.json [--data DIR]',
      does: [
        'Checks a list of days off before it is imported, and names the days that it would change; “-” reads standard input. Imports nothing.',
        'Exit code 0: it can be imported; 2: faulty, one line for each fault, or it does not join the list that is there.',
      ],
    },
    rate: {
      takes: 'FILE.json',
      does: [
        'Rates products by the sheets of their members; “-” reads standard input. A file may hold any number of products.',
        'Its form: resources/law/rating-file.schema.json. Outcome, reason and margin: JSON on standard output.',
        'Exit code 0: rated; 2: the file is faulty, one line for each fault and no outcome at all.',
      ],
    },
    show: {
      takes: 'FILE|DIR [--json]',
      does: [
        'Shows a package (.ocop, or a folder that one was unpacked to): its dossier, files, hashes, warnings and notes. Keeps nothing.',
        'With --json: as resources/format/shown-package.schema.json has it.',
        'Exit code 0: it can be loaded; 1: it would be refused; 2: it cannot be read.',
      ],
    },
    pack: {
      takes: 'FOLDER -o FILE.ocop',
      does: [
        'Makes a package of a folder with dossier.json and the files that it names; reads all of it back as a council would, then writes it. Prints its hash.',
        'FOLDER may also be a draft in a data folder (…/drafts/ID): the very file that the last step of preparing it gives.',
        'Exit code 0: made; 1: it would be refused, or the draft has errors, nothing is written; 2: it cannot be read, or the program has the data folder open.',
      ],
    },
    load: {
      takes: 'FILE|DIR… --data DATA-DIR [--sitting ID] [--newer REASON]',
      does: [
        'Loads packages (.ocop, or folders that they were unpacked to) into the sitting in preparation, just as on the screen: a line for each.',
        '--sitting: which, where several are in preparation. --newer: the reason for which a newer package takes the place of the present one; without it none does.',
        'Ctrl+C ends the package under way and closes the data safely. Nothing is left of one that is not loaded.',
        'Exit code 0: all loaded; 1: one was not; 2: none could be, because of the data or the sitting (it says why).',
      ],
    },
    ...registerCommandWords.commands,
    'register receive': {
      takes: 'FILE… --data DIR',
      does: [
        'Takes sitting files (.phien), or folders of them, into the register of this data folder, or of the province where that is at a server (PROVINCE_DATABASE). Each is checked whole before it is taken, and one that is damaged holds up no other.',
        'Exit code 0: all were taken or there; 1: one was not; 2: the data could not be opened.',
      ],
    },
    'register roles': {
      takes: '[--prefix NAME]',
      does: [
        'Prints the SQL that makes the four roles of a register at a province’s server: NAME_reader reads, NAME_clerk enters, NAME_inspector writes of inspections, NAME_administrator looks after it (NAME is ocop unless said).',
        "Whoever looks after the server runs it in the database of the register: … | psql ADDRESS; twice is as once. Then each person is given one: create role lan login password '…' in role ocop_clerk.",
        'What they may do with the tables the program gives them when an administrator opens the register.',
      ],
    },
  },
  register: registerCommandWords,
  cannotRead: file => `Cannot read ${file}`,
  tooLarge: limit => `The file is larger than ${limit / 1_000_000} MB.`,
  noAuthority: file => `No certificate of an authority could be read in ${file}`,
  noSuchLaw: id => `There is no decision or criteria set “${id}”. For the ids: npm run council -- law list`,
  noData: folder => `There is no data (council.db) in ${folder}`,
  newerData: file => `${file} was written by a later version. Update the program.`,
  database: 'Database',
  noSittings: 'There is no sitting yet.',
  onceHad: (sitting, backup) =>
    `This folder once had the sitting ${sitting} (${backup === undefined ? 'its minutes or files that were kept of it are here' : `the backup ${backup} has it`}), and the database has it no more.`,
  soundDecision: (decision, sets) => `Sound: ${decision}, ${sets} criteria sets.`,
  soundSet: (number, name) => `Sound: criteria set ${number}, ${name}.`,
  noFolder: folder => `No folder ${folder}`,
  show: {
    product: (name, code) => `Product: ${name} (${code})`,
    producer: (name, commune) => `Producer: ${name}, ${commune}`,
    set: (name, id) => `Criteria set: ${name} (${id})`,
    stage: (stage, filedOn) => `Dossier: ${stage}, filed on ${filedOn}`,
    hash: hash => `Package: ${hash}`,
    files: (count, size) => `Files: ${count}, ${size} in all`,
  },
  load: {
    loaded: (file, { name, findings }) =>
      `Loaded ${file}: “${name}”${findings > 0 ? `, ${findings} to be looked at` : ''}`,
    refused: (file, why) => `Not loaded ${file}: ${why}`,
    all: ({ loaded, of, stopped }, sitting) =>
      `${stopped ? 'Stopped. ' : ''}Loaded ${loaded} of ${of} packages into the sitting ${sitting}.`,
    sitting: ({ council, place, date }) => [council, place, date].filter(part => part !== '').join(', '),
    noSuchSitting: (id, all) =>
      `There is no sitting “${id}” in this data folder. ${all === '' ? 'There is none yet.' : `Sittings: ${all}`}`,
    noneInPreparation:
      'No sitting is in preparation. Open one in the program, or name a sitting with --sitting.',
    severalInPreparation: all =>
      `Several sittings are in preparation; name one of them with --sitting: ${all}`,
  },
  member: number => `member ${number}`,
}

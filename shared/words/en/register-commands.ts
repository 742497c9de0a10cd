import type { RegisterCommandWords } from '../vi/register-commands.ts'

const where = 'The register is in the data folder, or at the server that PROVINCE_DATABASE names.'

export const registerCommandWords: RegisterCommandWords = {
  commands: {
    'register import': {
      takes: 'FILE --data DIR [--decisions FILE.json] [--leave-doubts] [--dry-run] [--json]',
      does: [
        'Takes a list of products (XLSX, XLS, ODS, CSV) into the register as the screen does: prints how it is read, its columns, its rows, and what is to be decided with its key. All of it is taken, or nothing.',
        '--decisions: {"answers": {"KEY": "ANSWER"}, "letters": "tcvn3", "columns": {"row": 2, "fields": {"4": "stars"}}, "sheet": 0}; --leave-doubts: rows that are not decided are left out.',
        `--dry-run: nothing is written. ${where}`,
        'Exit code 0: taken, or it can be, or it was before; 2: something is to be decided, or the file cannot be read.',
      ],
    },
    'register export': {
      takes:
        'FILE.xlsx|.ods|.csv --data DIR [--text …] [--stars N]… [--standing …]… [--group …] [--year N] [--province CODE] [--commune CODE]',
      does: [
        `Writes products of the register as a spreadsheet: real days and figures, heads that stay in view, filters. ${where}`,
        'Exit code 0: written; 2: the register cannot be opened, or the file not written.',
      ],
    },
    'register due': {
      takes: '--data DIR [--json]',
      does: [
        `What the law has done by a day, what is late first. ${where}`,
        'Exit code 0: nothing is late; 1: something is; 2: the register cannot be opened.',
      ],
    },
    'register count': {
      takes: '--data DIR [--of in-force|recognised|rated] [--province CODE] [--year N] [--json]',
      does: [
        `Products by stars, year, group, kind of producer and commune; those in force unless said otherwise. ${where}`,
        'Exit code 0: counted; 2: the register cannot be opened.',
      ],
    },
  },
  column: (heading, field) => `  “${heading}” → ${field}`,
  columnsLeft: headings => `  not taken: ${headings}`,
  doubt: (key, what, rows) => `  ${key}\n      ${what}: ${rows}`,
  choice: (key, line) => `        ${key}  ${line}`,
  moreGroups: count => `  … and ${count} more`,
  decide:
    'Nothing was taken. Write the answers into a file and run it again with --decisions, or leave these rows out with --leave-doubts.',
  dryRun: rows => `Dry run: ${rows} rows would be taken. Nothing was written.`,
  taken: (rows, products, list) => `${rows} rows were taken, ${products} new products. List: ${list}`,
  badDecisions: (file, at) =>
    `The decisions in ${file} are not as they should be${at === '' ? '' : ` at ${at}`}.`,
  noKind: file => `The name ${file} must end in .xlsx, .ods or .csv.`,
  exported: (count, file) => `${count} products were written to ${file}`,
  dueHeads: ['Product', 'What', 'Until', 'Left'],
  dueOfAll: 'all products',
  countHeads: { total: 'Total', none: 'not known' },
}

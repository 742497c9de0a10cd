import type { DraftTableWords } from '../vi/draft-table.ts'

const dossiers = (count: number): string => (count === 1 ? '1 dossier' : `${count} dossiers`)
const packages = (count: number): string => (count === 1 ? '1 package' : `${count} packages`)

export const draftTableWords: DraftTableWords = {
  search: 'Find a dossier',
  searchHint: 'such as mat ong tan an',
  any: 'All',
  columns: { findings: 'Check', size: 'Size, package', saved: 'Last saved' },
  states: { errors: 'Something must be put right', warnings: 'Only remarks', clear: 'Nothing found' },
  counting: 'being checked…',
  counted: (errors, warnings) =>
    [
      errors > 0 ? `${errors} ${errors === 1 ? 'error' : 'errors'}` : '',
      warnings > 0 ? `${warnings} ${warnings === 1 ? 'remark' : 'remarks'}` : '',
    ]
      .filter(Boolean)
      .join(', '),
  shown: (shown, all) => (shown === all ? `${dossiers(all)}.` : `${shown} of ${dossiers(all)} shown.`),
  noneShown: 'There is no such dossier.',
  showAll: 'Show all dossiers',
  chooseAll: 'Choose every dossier shown',
  choose: product => `Choose the dossier ${product}`,
  packed: 'package made',
  notPacked: 'no package',
  pack: {
    all: () => 'Make all packages',
    shown: count => `Make packages of the ${dossiers(count)} shown`,
    chosen: count => `Make packages of the ${dossiers(count)} chosen`,
  },
  copy: {
    all: () => 'Copy to a stick…',
    shown: count => `Copy packages of the ${dossiers(count)} shown to a stick…`,
    chosen: count => `Copy packages of the ${dossiers(count)} chosen to a stick…`,
  },
  run: {
    packing: (at, of, product) => `Making package ${at} of ${of}: ${product}`,
    pausing: 'Pauses once the package under way is made',
    paused: 'Paused',
    pause: 'Pause',
    goOn: 'Go on',
    over: (made, refused, stopped) => {
      const notMade = [
        ...(refused > 0 ? [`${dossiers(refused)} could not be packed`] : []),
        ...(stopped > 0 ? [`${dossiers(stopped)} not packed, because it was stopped`] : []),
      ]
      if (notMade.length === 0) return `All done: ${packages(made)}`
      return `${notMade.join(', ')}; ${made === 0 ? 'no package yet' : `${packages(made)} there`}`
    },
    packed: (count, size) => `${packages(count)} made and read back whole (${size}).`,
    there: count => `${dossiers(count)} had a package of the present state already.`,
    refusedHint: 'Press each dossier to mend it, then come back and go on.',
    again: count => `Pack the ${dossiers(count)} without a package again`,
    review: product => `Look at “${product}” again:`,
    copy: count => `Copy ${packages(count)} to a stick…`,
  },
}

import type { HolidayTrialView, HolidayView } from '#shared/contract/holidays.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { canonicalJson } from '#shared/kernel/canonical.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { checkHolidays } from '#shared/law/check-holidays.ts'
import { extendedBy } from '#shared/law/extend-holidays.ts'
import { trialOfHolidays } from '#shared/law/holiday-trial.ts'
import { holidaysEnd } from '#shared/law/holidays-end.ts'
import { ruleSetOn } from '#shared/law/in-force.ts'
import { parseLawText } from '#shared/law/parse-law-text.ts'
import { largestHolidayFile, type HolidayFile, type PublicHolidays } from '#shared/law/public-holidays.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import { lawInUse } from '../law-in-use.ts'
import { movedAtSittings } from '../moved-at-sittings.ts'
import type { UseCases, Workshop } from '../use-case.ts'

type Names = 'holidays.read' | 'holidays.import' | 'holidays.trial' | 'holidays.accept' | 'holidays.drop'

/** A person mends the first faults of a file before the rest. */
const mostFaultsShown = 200
/** As many deadlines as a person looks at; the rest are counted. */
const mostDeadlinesShown = 40

/** The days off that are counted around, and how a new list joins them: checked whole, kept, tried, accepted. */
export function holidayUseCases(workshop: Workshop): UseCases<Names> {
  const { ports } = workshop
  const { holidays, uploads, clock } = ports
  const inUse = lawInUse(ports)

  function view(): HolidayView {
    const { list, accepted, imported } = holidays
    return {
      list,
      end: holidaysEnd(list, vietnamDay(clock())),
      accepted: accepted.map(({ at, file: { from, until } }) => ({ at, from, until })),
      waiting: imported !== undefined,
    }
  }

  /** What would be counted with; nothing where that is what is counted with now. */
  function joined(file: HolidayFile): Result<PublicHolidays, Refusal> {
    const list = extendedBy(holidays.list, file)
    if (!list.ok) return list
    return canonicalJson(list.value) === canonicalJson(holidays.list)
      ? refused({ code: 'holidays.nothing-new' })
      : list
  }

  async function fileIn(upload: string): Promise<Result<HolidayFile, Refusal>> {
    const bytes = await uploads.read(upload)
    if (!bytes) return refused({ code: 'upload.unknown' })
    if (bytes.length > largestHolidayFile)
      return refused({ code: 'upload.too-large', limit: largestHolidayFile })
    const parsed = parseLawText(new TextDecoder().decode(bytes))
    if (!parsed.ok) return parsed
    const checked = checkHolidays(parsed.value)
    if (checked.ok) return checked
    return refused({ code: 'holidays.faulty', faults: checked.refusal.slice(0, mostFaultsShown) })
  }

  async function take(file: HolidayFile): Promise<Result<HolidayView, Refusal>> {
    const list = joined(file)
    if (!list.ok) return list
    await holidays.keep(file)
    return ok(view())
  }

  async function tried(): Promise<
    Result<{ readonly view: HolidayTrialView; readonly file: HolidayFile }, Refusal>
  > {
    const file = holidays.imported
    if (!file) return refused({ code: 'holidays.none-imported' })
    const before = holidays.list
    const list = joined(file)
    if (!list.ok) return list
    const ruleSets = inUse.ruleSets().map(({ ruleSet }) => ruleSet)
    const now = ruleSetOn(ruleSets, vietnamDay(clock()))
    const changes = trialOfHolidays(before, list.value, now)
    const deadlines = await movedAtSittings(workshop, before, list.value)
    const view = {
      ...changes,
      trial: ports.hash(canonicalJson({ before, file })),
      sources: file.sources,
      deadlines: deadlines.slice(0, mostDeadlinesShown),
      more: Math.max(0, deadlines.length - mostDeadlinesShown),
    }
    return ok({ view, file })
  }

  return {
    'holidays.read': () => ok(view()),
    async 'holidays.import'({ upload }) {
      const file = await fileIn(upload)
      const answer = file.ok ? await take(file.value) : file
      // Not where the disk failed: the same request can then be given again.
      await uploads.discard(upload)
      return answer
    },
    async 'holidays.trial'() {
      const found = await tried()
      return found.ok ? ok(found.value.view) : found
    },
    async 'holidays.accept'({ trial, overrules }) {
      const now = await tried()
      if (!now.ok) return now
      if (now.value.view.trial !== trial) return refused({ code: 'holidays.not-tried' })
      const known = now.value.view.changes.filter(change => change.overrules).map(({ day }) => day)
      if (known.length > 0 && !overrules) return refused({ code: 'holidays.overrules-known', days: known })
      await holidays.accept({ at: clock(), trial, file: now.value.file })
      return ok(view())
    },
    async 'holidays.drop'() {
      await holidays.drop()
      return ok(view())
    },
  }
}

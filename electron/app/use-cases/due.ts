import type { DueList } from '#shared/contract/due-rows.ts'
import { calendarFile } from '#shared/kernel/calendar-file.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Day } from '#shared/kernel/day.ts'
import { dueOf, endsLookedAt } from '#shared/register/due.ts'
import type { OpenDossier } from '#shared/register/due-dossier.ts'
import { dueGroups, type DueItem } from '#shared/register/due-matter.ts'
import { keysOf } from '#shared/register/found-by.ts'
import type { RegisterProduct } from '#shared/register/product-life.ts'
import { dueCalendar } from '#shared/words/due-calendar.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import { wordsIn } from '#shared/words/words.ts'
import { dossierRulesOn } from '../dossier-rules-on.ts'
import { inReach } from '../in-reach.ts'
import { openDossiers } from '../open-dossiers.ts'
import type { UseCases, Workshop } from '../use-case.ts'

type Names = 'register.due' | 'register.calendar'

/** What the law has done by a day. Whoever asks sees what sittings have given by now. */
export function dueUseCases(
  { ports, sittings, place }: Workshop,
  takeIn: () => Promise<void>,
): UseCases<Names> {
  const { register, clock, books } = ports

  async function everything(
    today: Day,
  ): Promise<{ readonly items: readonly DueItem[]; readonly runOut: number } | undefined> {
    const rules = dossierRulesOn(ports, today)
    if (!rules) return undefined
    await takeIn()
    const dossiers = await openDossiers(ports, sittings, { training: place.training, today })
    const codes = dossiers.map(({ of }) => of.code.trim()).filter(code => code !== '')
    const wanted = { ends: endsLookedAt(rules.ruleSet, today), codes }
    const { certificates, products, runOut } = await register.due(wanted)
    const known = dossiers.flatMap(each => ofProduct(each, products) ?? [])
    return { items: dueOf({ certificates, products, dossiers: known }, rules, today), runOut }
  }

  return {
    'register.due': ({ each }) =>
      inReach(async () => {
        const today = vietnamDay(clock())
        const due = await everything(today)
        return ok(due && listOf(due, today, each))
      }),
    'register.calendar': () =>
      inReach(async () => {
        const at = clock()
        const today = vietnamDay(at)
        const items = (await everything(today))?.items ?? []
        const words = wordsIn.vi
        const text = calendarFile(words.due.heading, dueCalendar(items, today, words), at)
        return ok(await books.keep(text, 'ics', `viec-den-han-${today}`))
      }),
  }
}

/** A dossier with the product of the register that it is of; nothing where that was rated since it was filed. */
function ofProduct(dossier: OpenDossier, products: readonly RegisterProduct[]): OpenDossier | undefined {
  const { code } = dossier.of
  const product = products.find(each => code !== '' && keysOf(each).code === code.trim())
  if (!product) return dossier
  const day = dossier.filedOn ?? ''
  if (!dossier.atCouncil && product.ratings.some(({ fact }) => fact.on >= day)) return undefined
  return { ...dossier, of: { ...dossier.of, product: product.id } }
}

const listOf = (
  { items, runOut }: { readonly items: readonly DueItem[]; readonly runOut: number },
  today: Day,
  each: number,
): DueList => {
  const inGroup = (group: DueItem['group']): readonly DueItem[] => items.filter(item => item.group === group)
  return {
    today,
    runOut,
    counts: {
      late: inGroup('late').length,
      soon: inGroup('soon').length,
      later: inGroup('later').length,
    },
    items: dueGroups.flatMap(group => inGroup(group).slice(0, each)),
  }
}

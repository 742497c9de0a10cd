import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readLaw } from '#electron/law/read-law.ts'
import { criteriaOf } from '#shared/law/rule-set.ts'
import { markersIn, type Markers } from './markers.ts'

const markers = {
  joints: z.record(z.string(), z.int().positive()).default({}),
  qualifiers: z.array(z.string()).default([]),
}
const factsSchema = z.strictObject({
  criteriaSets: z.array(
    z.strictObject({
      id: z.string(),
      /** Of the line that says when a dossier is excluded. */
      exclusions: z.strictObject(markers),
      criteria: z.array(
        z.strictObject({
          id: z.string(),
          /** Of the remarks printed with the criterion. */
          beside: z.strictObject(markers).optional(),
          /** Of each option, and of what stands outside brackets in one that is a minimum, where it has any. */
          options: z.array(z.strictObject({ ...markers, outside: z.strictObject(markers).optional() })),
        }),
      ),
    }),
  ),
})

const facts = ['qd-26-2026', 'qd-148-2023', 'qd-1048-2019'].flatMap(decision => {
  const file = path.join(import.meta.dirname, 'facts', `${decision}-markers.json`)
  return factsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).criteriaSets
})
const law = readLaw(path.join(import.meta.dirname, '../../resources/law'), text =>
  createHash('sha256').update(text).digest('hex'),
)

/** Fewer semicolons than the decision's lose nothing: a comma of a list says no less. */
const conditions = ({ joints }: Markers) => Object.entries(joints).filter(([joint]) => joint !== ';')

const lost = (from: Markers, text: string): readonly string[] => {
  const { joints, qualifiers } = markersIn(text)
  return [
    ...conditions(from)
      .filter(([joint, count]) => (joints[joint] ?? 0) < count)
      .map(([joint]) => joint),
    ...from.qualifiers.filter(name => !qualifiers.includes(name)),
  ]
}
const added = (to: Markers, text: string): readonly string[] => {
  const { joints, qualifiers } = markersIn(text)
  return [
    ...Object.entries(joints)
      .filter(([joint, count]) => count > (to.joints[joint] ?? 0))
      .map(([joint]) => joint),
    ...qualifiers.filter(name => !to.qualifiers.includes(name)),
  ]
}

describe.each(facts)('the wording of $id', ({ id, criteria, exclusions }) => {
  const set = law.criteriaSet(id)
  if (!set) throw new Error(`Criteria set ${id} is not shipped`)
  const shipped = criteriaOf(set).map((criterion, position) => {
    const known = criteria[position]
    if (known?.id !== criterion.id) throw new Error(`${id} has no facts for ${criterion.id}`)
    return { criterion, known }
  })
  const options = shipped.flatMap(({ criterion, known }) =>
    criterion.options.map((option, index) => {
      const fact = known.options[index]
      if (!fact) throw new Error(`${id} has no facts for option ${index + 1} of ${criterion.id}`)
      return { at: `${criterion.id}, option ${option.number}`, option, fact }
    }),
  )

  it('keeps every “và”, “hoặc”, “không”, “trừ”, hedge and qualifier of every option', () => {
    expect(
      options.flatMap(({ at, option, fact }) => lost(fact, option.label).map(word => `${at}: ${word}`)),
    ).toEqual([])
  })

  it('adds none, and no semicolon that would stand for “và” or “hoặc”', () => {
    expect(
      options.flatMap(({ at, option, fact }) => added(fact, option.label).map(word => `${at}: ${word}`)),
    ).toEqual([])
  })

  it('leaves out of a short form nothing but what the decision has in brackets, and adds nothing', () => {
    const shorts = options.flatMap(({ at, option: { short }, fact }) => (short ? [{ at, short, fact }] : []))
    const wrong = shorts.flatMap(({ at, short, fact }) =>
      [...lost(fact.outside ?? fact, short), ...added(fact, short)].map(word => `${at}: ${word}`),
    )
    expect(wrong).toEqual([])
  })

  it('keeps the conditions of the remarks that are printed beside the options, a stop among them', () => {
    const wrong = shipped.flatMap(({ criterion, known: { id, beside } }) =>
      beside
        ? lost(beside, [criterion.name, ...criterion.notes, criterion.stop ?? ''].join(' ')).map(
            word => `${id}: ${word}`,
          )
        : [],
    )
    expect(wrong).toEqual([])
  })

  it('keeps the conditions of the grounds for exclusion, each a ground of its own where the decision says “hoặc”', () => {
    const inOneLine = lost(exclusions, set.exclusions.join(' '))
    expect(inOneLine.filter(word => word !== 'hoặc')).toEqual([])
  })
})

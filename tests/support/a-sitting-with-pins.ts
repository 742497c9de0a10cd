import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Ask } from '#electron/app/ask.ts'
import { trainingProfile } from '#shared/council/profile.ts'
import { secretarySeat } from '#shared/council/seat.ts'
import { readTrainingMarks } from '#electron/training/training-marks.ts'
import type { Answers } from '#shared/contract/answers.ts'
import { aStartedSitting, laptop, sampleFolder, type HostInHand } from './a-host.ts'

/** Of the secretary, and of each member by their place in the roster. */
export const secretaryPin = '820417'
export const pinOf = (member: string): string =>
  `73${(Buffer.from(member).reduce((sum, byte) => sum * 7 + byte, 0) % 9000) + 1000}`

/** The training sitting under rules that ask for PINs, started, with the secretary's chosen and the first round of its first product open. */
export async function aSittingWithPins(
  inHand: HostInHand,
): Promise<{ sitting: string; product: string; members: readonly string[] }> {
  const { ask } = inHand
  await ask('profile.save', {
    profile: { ...trainingProfile, id: 'co-ma', name: 'Quy chế có mã PIN', pins: 'asked' },
  })
  const { sitting, products } = await aStartedSitting(inHand, 'co-ma')
  const [product = ''] = products
  await ask('pin.choose', { sitting, holder: secretarySeat, pin: secretaryPin })
  await ask('round.open', { sitting, product })
  const { members } = await ask('sitting.read', { sitting })
  return { sitting, product, members: members.filter(({ counts }) => counts).map(({ id }) => id) }
}

/** Sits down, choosing a PIN where there is none yet. */
export async function sitsDown(ask: Ask, sitting: string, member: string): Promise<void> {
  const { pins } = await ask('sitting.read', { sitting })
  if (!pins?.chosen.includes(member)) await ask('pin.choose', { sitting, holder: member, pin: pinOf(member) })
  await ask('seat.take', { sitting, member, paper: false, pin: pinOf(member) })
}

interface At {
  readonly sitting: string
  readonly product: string
}

/** Every criterion, as most of the training council mark the product. */
export async function fillsIn(ask: Ask, at: At, member: string): Promise<void> {
  const { product } = await ask('product.read', at)
  const marks = (await readTrainingMarks(sampleFolder)).find(({ code }) => code === product.code)?.base ?? {}
  for (const [criterion, choice] of Object.entries(marks))
    await ask('sheet.mark', { ...at, member, criterion, choice })
}

/** Sits down, marks everything, hands in and gets up. @returns the code of the sheet */
export async function handsIn(ask: Ask, at: At, member: string): Promise<string> {
  await sitsDown(ask, at.sitting, member)
  await fillsIn(ask, at, member)
  const { code } = await ask('sheet.seal', { ...at, member })
  await ask('seat.leave', {})
  return code
}

/** What is on the open sheet of whoever sits there. */
export const marksOn = ({ own }: Answers['product.read']): object => (own?.kind === 'open' ? own.marks : {})

/** The sitting as a file for another laptop. */
export async function exported({ ask, host }: HostInHand, sitting: string): Promise<Uint8Array> {
  const file = await ask('sitting.export', { sitting })
  const answer = await host.bytes(laptop, new Request(`http://host/bytes/${file.path}`))
  return new Uint8Array(await answer.arrayBuffer())
}

/** The record in a sitting file, as a person takes it out of there. */
export function logIn(file: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'ocop-log-'))
  writeFileSync(path.join(folder, 'phien.zip'), file)
  const log = execFileSync('unzip', ['-p', path.join(folder, 'phien.zip'), 'log.jsonl'], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 ** 2,
  })
  rmSync(folder, { recursive: true })
  return log
}

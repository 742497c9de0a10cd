import { describe, expect, it } from 'vitest'
import type { Refusal } from '#shared/contract/refusal.ts'
import { saveQueue } from '#renderer/stores/save-queue.ts'

/** A disk that answers when the test says so, and remembers what it was given. */
function aSlowDisk() {
  const written: string[] = []
  const answers: ((refusal: Refusal | undefined) => void)[] = []
  const write = (value: string): Promise<Refusal | undefined> => {
    written.push(value)
    return new Promise(resolve => answers.push(resolve))
  }
  const answer = async (refusal?: Refusal): Promise<void> => {
    answers.shift()?.(refusal)
    await new Promise(setImmediate)
  }
  return { written, write, answer }
}

describe('what is on its way to the record', () => {
  it('is written one after another, in the order it was asked for', async () => {
    const disk = aSlowDisk()
    const queue = saveQueue(disk.write)
    void queue.ask('1.1', 'two points')
    void queue.ask('1.2', 'one point')
    expect(disk.written).toEqual(['two points'])
    await disk.answer()
    expect(disk.written).toEqual(['two points', 'one point'])
  })

  it('is still written after a moment in which nothing was waiting', async () => {
    const disk = aSlowDisk()
    const queue = saveQueue(disk.write)
    await queue.settled()
    void queue.ask('1.1', 'two points')
    expect(disk.written).toEqual(['two points'])
  })

  it('goes on after a write that broke off', async () => {
    const written: string[] = []
    const queue = saveQueue((value: string) => {
      written.push(value)
      return value === 'first' ? Promise.reject(new Error('broken off')) : Promise.resolve(undefined)
    })
    await expect(queue.ask('1.1', 'first')).rejects.toThrow('broken off')
    await queue.ask('1.1', 'second')
    expect(written).toEqual(['first', 'second'])
  })

  it('ends with the last of several quick choices on one criterion', async () => {
    const disk = aSlowDisk()
    const queue = saveQueue(disk.write)
    for (const choice of ['first', 'second', 'third']) void queue.ask('1.1', choice)
    await disk.answer()
    await disk.answer()
    expect(disk.written).toEqual(['first', 'third'])
    expect(queue.wishes.size).toBe(0)
  })

  it('is not called saved before the answer has come', async () => {
    const disk = aSlowDisk()
    const queue = saveQueue(disk.write)
    void queue.ask('1.1', 'two points')
    expect(queue.wishes.get('1.1')).toEqual({ kind: 'saving', value: 'two points' })
    await disk.answer()
    expect(queue.wishes.has('1.1')).toBe(false)
  })

  it('stays as not saved when the disk is full, and holds up nothing else', async () => {
    const disk = aSlowDisk()
    const queue = saveQueue(disk.write)
    void queue.ask('1.1', 'two points')
    void queue.ask('1.2', 'one point')
    await disk.answer({ code: 'disk.full' })
    await disk.answer()
    await queue.settled()
    expect([...queue.wishes]).toEqual([
      ['1.1', { kind: 'failed', value: 'two points', refusal: { code: 'disk.full' } }],
    ])
  })

  it('is written when it is tried again', async () => {
    const disk = aSlowDisk()
    const queue = saveQueue(disk.write)
    void queue.ask('1.1', 'two points')
    await disk.answer({ code: 'disk.full' })
    const again = queue.retry()
    await disk.answer()
    await again
    expect(disk.written).toEqual(['two points', 'two points'])
    expect(queue.wishes.size).toBe(0)
  })

  it('lets a new choice take the place of one that could not be written', async () => {
    const disk = aSlowDisk()
    const queue = saveQueue(disk.write)
    void queue.ask('1.1', 'two points')
    await disk.answer({ code: 'host.unreachable' })
    void queue.ask('1.1', 'one point')
    await disk.answer()
    expect(disk.written).toEqual(['two points', 'one point'])
    expect(queue.wishes.size).toBe(0)
  })
})

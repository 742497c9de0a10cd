import { holdsHead, readHead } from '#shared/council/checkpoint.ts'
import type { SittingId } from '#shared/council/ids.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import type { Watch } from '../watch.ts'
import { checkRecordInFolder } from '../record-in-folder.ts'
import type { UseCases, Workshop } from '../use-case.ts'

/** What a record is worth, and the way to stop whatever takes long. */
export function recordUseCases({ ports, works }: Workshop): UseCases<'record.check' | 'work.cancel'> {
  const { log, hash, law, signatures, vault } = ports
  const reader = {
    hash,
    decipher: vault.decipher,
    law,
    verifyPdf: (pdf: Uint8Array) => signatures.verify(pdf),
  }

  /** The log in use as it is at this moment, whatever is added to it while it is checked. */
  function recordNow(sitting: SittingId, watch: Watch) {
    const record = log.record(sitting)
    return { ...record, lines: watched([...record.lines], watch) }
  }

  return {
    'record.check': ({ sitting, head: typed }) =>
      works.run('check', sitting, async watch => {
        const head = typed === undefined ? undefined : readHead(typed)
        if (typed !== undefined && !head) return refused({ code: 'head.unreadable' })
        if (!log.sittings().includes(sitting)) return refused({ code: 'sitting.unknown' })
        const packages = {
          async condition(hash: string) {
            watch.signal.throwIfAborted()
            return ports.packages.condition(hash)
          },
        }
        const record = recordNow(sitting, watch)
        const { report, log: checked } = await checkRecordInFolder(
          sitting,
          record,
          { ...ports, packages },
          reader,
        )
        const against = head && { number: head.number, found: holdsHead(checked.events, head) }
        return ok({ ...report, ...(against ? { against } : {}) })
      }),
    'work.cancel'({ work, of }) {
      works.cancel(work, of)
      return ok({})
    },
  }
}

function* watched(lines: readonly string[], { progress, signal }: Watch): Generator<string> {
  for (const [index, line] of lines.entries()) {
    signal.throwIfAborted()
    progress(index, lines.length)
    yield line
  }
}

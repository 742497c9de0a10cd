import { ok, refused } from '#shared/kernel/result.ts'
import type { UseCases, Workshop } from '../use-case.ts'

/** Whom the office trusts to say whose a certificate is. */
export function trustUseCases({
  ports: { trust, uploads, clock },
}: Workshop): UseCases<'trust.list' | 'trust.import' | 'trust.remove' | 'trust.remove-list'> {
  return {
    'trust.list': async () => ok(await trust.list()),
    async 'trust.import'({ upload }) {
      const bytes = await uploads.read(upload)
      if (!bytes) return refused({ code: 'upload.unknown' })
      const added =
        bytes.length > trust.largestFile ? tooLarge(trust.largestFile) : await trust.add(bytes, clock())
      await uploads.discard(upload)
      return added.ok ? ok({ ...(await trust.list()), added: added.value }) : added
    },
    async 'trust.remove-list'({ id }) {
      await trust.removeList(id)
      return ok(await trust.list())
    },
    async 'trust.remove'({ fingerprint }) {
      await trust.remove(fingerprint)
      return ok(await trust.list())
    },
  }
}

const tooLarge = (limit: number) => refused({ code: 'upload.too-large', limit } as const)

import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { WantedKeyInput } from '#shared/contract/wanted-key.ts'
import type { FieldName, OtherField } from '#shared/council/signature-field.ts'
import type { OddityKind } from '#shared/council/signing-oddity.ts'
import type { SignatureField } from '#shared/documents/outline.ts'
import type { KeyFacts } from '#shared/documents/signature-report.ts'
import type { SigningOddity } from '#shared/documents/signing-oddities.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useLink } from '../link/link.ts'
import { discardUpload, upload } from '../link/upload.ts'
import { useMinutes } from './minutes.ts'
import { useSitting } from './sitting.ts'

/** The key in hand, as far as it is known. The passphrase is never kept here. */
export type Key =
  | { readonly kind: 'none' }
  | { readonly kind: 'closed'; readonly fileName: string; readonly upload: string }
  | {
      readonly kind: 'open'
      readonly fileName: string
      readonly upload: string
      /** Those of the file that can sign: at least one. */
      readonly keys: readonly KeyFacts[]
    }

/** A key on a token, and its PIN, which is kept nowhere. */
export type TokenInput = Omit<Extract<WantedKeyInput, { kind: 'token' }>, 'kind'>

/** A key on its way to a signature. A PKCS#12 file is chosen, opened, used; what refuses leaves it in hand. A token is used at once. */
export const useSigning = defineStore('signing', () => {
  const link = useLink()
  const sitting = useSitting()
  const minutes = useMinutes()
  const key = ref<Key>({ kind: 'none' })
  /** Whoever signs next signs the same way, until they say otherwise. */
  const way = ref<'file' | 'token'>('file')
  const busy = ref(false)
  const refusal = ref<Refusal>()
  /** What the host wants to be told is meant so, before it signs. */
  const asked = ref<readonly SigningOddity[]>([])

  async function whileBusy<T>(work: () => Promise<T>): Promise<T> {
    busy.value = true
    refusal.value = undefined
    try {
      return await work()
    } finally {
      busy.value = false
    }
  }

  const choose = (file: File): Promise<void> =>
    whileBusy(async () => {
      forget()
      const sent = await upload(file).catch(() => undefined)
      if (sent?.ok) key.value = { kind: 'closed', fileName: file.name, upload: sent.value }
      else refusal.value = sent?.refusal ?? { code: 'host.unreachable' }
    })

  /** @returns the passphrase of the training key, which is now in hand; nothing when there is none to be had */
  const takeTrainingKey = (id: string, field: SignatureField): Promise<string | undefined> =>
    whileBusy(async () => {
      const answer = await link.call('training.key', { sitting: id, field })
      if (!answer.ok) {
        refusal.value = answer.refusal
        return undefined
      }
      const { fileName, upload: name, passphrase } = answer.value
      key.value = { kind: 'closed', fileName, upload: name }
      return passphrase
    })

  const open = (passphrase: string): Promise<void> =>
    whileBusy(async () => {
      const held = key.value
      if (held.kind === 'none') return
      const { fileName, upload: name } = held
      const answer = await link.call('key.read', { upload: name, passphrase })
      if (answer.ok) key.value = { kind: 'open', fileName, upload: name, keys: answer.value }
      else refusal.value = answer.refusal
    })

  /** Another passphrase is being typed: what was opened with the one before is closed. */
  function shut(): void {
    if (key.value.kind !== 'open') return
    const { fileName, upload: name } = key.value
    key.value = { kind: 'closed', fileName, upload: name }
  }

  /** The key of the file in hand that has that id. */
  const keyOf = (which: string, passphrase: string): WantedKeyInput | undefined =>
    key.value.kind === 'none' ? undefined : { kind: 'file', upload: key.value.upload, passphrase, key: which }

  /** What is `asked` then has to be accepted by signing again. @returns what was answered, once it is signed */
  const signWith = <T>(ask: (accepts: OddityKind[]) => Promise<Result<T, Refusal>>): Promise<T | undefined> =>
    whileBusy(async () => {
      const answer = await ask(asked.value.map(({ kind }) => kind))
      asked.value = []
      if (answer.ok) return answer.value
      if (answer.refusal.code === 'signature.odd') asked.value = answer.refusal.oddities
      else refusal.value = answer.refusal
      return undefined
    })

  /** @returns whether the minutes are signed */
  async function signBy(id: string, field: FieldName, by: WantedKeyInput): Promise<boolean> {
    const signed = await signWith(accepts =>
      sitting.change('minutes.sign', { sitting: id, field, by, accepts }),
    )
    if (!signed) return false
    // Before anything is waited for: whoever signs next may have taken their key by then.
    forget()
    minutes.show(signed)
    await sitting.open(id)
    return true
  }

  /** A token that is signing is left. @param id of the sitting, or of the file of another machine */
  const stop = async (id: string): Promise<void> =>
    void (await link.call('work.cancel', { work: 'sign', of: id }))

  /** A member has signed with a pen. @returns whether that is kept */
  const keepPaper = (id: string, field: OtherField, scan: File, page: number): Promise<boolean> =>
    whileBusy(async () => {
      const sent = await upload(scan).catch(() => undefined)
      const answer = sent?.ok
        ? await sitting.change('minutes.signed-on-paper', {
            ...{ sitting: id, field, upload: sent.value, name: scan.name, page },
          })
        : sent
      if (answer?.ok) await sitting.open(id)
      else refusal.value = answer?.refusal ?? { code: 'host.unreachable' }
      return answer?.ok === true
    })

  /** It was not meant so. */
  function refrain(): void {
    asked.value = []
  }

  function forget(): void {
    if (key.value.kind !== 'none') void discardUpload(key.value.upload)
    key.value = { kind: 'none' }
    refusal.value = undefined
    refrain()
  }

  return {
    key,
    way,
    busy,
    refusal,
    asked,
    choose,
    takeTrainingKey,
    open,
    shut,
    keyOf,
    signWith,
    signBy,
    keepPaper,
    stop,
    refrain,
    forget,
  }
})

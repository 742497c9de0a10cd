import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { NamedPlace } from '#shared/contract/signed-elsewhere.ts'
import type { WantedKeyInput } from '#shared/contract/wanted-key.ts'
import { useLink } from '../link/link.ts'
import { upload } from '../link/upload.ts'
import { useMinutes } from './minutes.ts'
import { useSigning } from './signing.ts'
import { useVerification } from './verification.ts'

/** A file that was signed here, to be saved. */
export interface SignedHere {
  readonly file: File
  readonly address: string
  readonly signer: string
  readonly place: NamedPlace
}

/** Signing minutes of another machine, by the file that is being verified. */
export const useSignedElsewhere = defineStore('signed-elsewhere', () => {
  const link = useLink()
  const signing = useSigning()
  const verification = useVerification()
  const minutes = useMinutes()
  const done = shallowRef<SignedHere>()
  let handedOver = ''

  /** The signed file takes the place of the one in hand, and is verified. @param name of the new file @returns whether it is signed */
  async function sign(place: NamedPlace, by: WantedKeyInput, name: string): Promise<boolean> {
    const given = verification.fileInHand()
    if (!given) return false
    const signed = await signing.signWith(async accepts => {
      const sent = await upload(given)
      if (!sent.ok) return sent
      handedOver = sent.value
      return link.call('elsewhere.sign', { upload: sent.value, field: place.field, by, accepts })
    })
    if (!signed) return false
    signing.forget()
    const address = `${link.bytes}${signed.path}/${encodeURIComponent(name)}`
    const file = await minutes.fetchFile(address, name)
    if (!file) return false
    done.value = { file, address, signer: signed.signer, place }
    void verification.check(file)
    return true
  }

  /** A token that is signing is left. */
  const stop = (): Promise<void> => signing.stop(handedOver)

  /** What was signed here last, as long as it is the file in hand. */
  const inHand = (): SignedHere | undefined =>
    done.value?.file === verification.fileInHand() ? done.value : undefined

  return { sign, stop, inHand }
})

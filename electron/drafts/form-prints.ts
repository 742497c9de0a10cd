import { createHash } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { FormPrints } from '#electron/app/form-prints.ts'
import { formKinds } from '#shared/documents/forms/form-draft.ts'

/** Forms under the folder of drafts, as `ID/forms/FORM.SHA256.pdf`: one of each. */
export interface FormPrintFiles extends FormPrints {
  /** Where a printed form lies, if it is there. @param name as the handle of `keep` ends */
  find(draft: string, name: string): Promise<{ readonly file: string; readonly size: number } | undefined>
}

interface PrintMatters {
  /** Replaces a file so that a cut leaves the one before. */
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>
}

export function createFormPrints(folder: string, { write }: PrintMatters): FormPrintFiles {
  const home = (draft: string): string => path.join(folder, draft, 'forms')
  return {
    async keep(draft, form, bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const name = `${form}.${sha256}.pdf`
      await write(path.join(home(draft), name), bytes)
      const before = (await readdir(home(draft))).filter(
        each => each.startsWith(`${form}.`) && each.endsWith('.pdf') && each !== name,
      )
      await Promise.all(before.map(each => rm(path.join(home(draft), each), { force: true })))
      return { path: `draft-forms/${draft}/${name}`, sha256, size: bytes.length }
    },
    async find(draft, name) {
      if (!/^[A-Za-z0-9_-]{1,64}$/.test(draft) || !printName.test(name)) return undefined
      const file = path.join(home(draft), name)
      const found = await stat(file).catch(() => undefined)
      return found?.isFile() ? { file, size: found.size } : undefined
    },
  }
}

const printName = new RegExp(`^(${formKinds.join('|')})\\.[0-9a-f]{64}\\.pdf$`)

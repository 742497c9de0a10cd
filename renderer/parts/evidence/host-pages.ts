import { pageFactsSchema, type PageFacts } from '#shared/contract/page-facts.ts'

/** Pages of a PDF as the host sees them. Rejects where the host cannot be asked, or gives the file no more. */
export interface HostPages {
  /** @returns nothing where the host has nothing to say of it */
  facts(page: number, signal: AbortSignal): Promise<PageFacts | undefined>
  /** @returns nothing where the host could not draw it @param width pixels */
  picture(page: number, width: number, signal: AbortSignal): Promise<ImageBitmap | undefined>
}

/** @param address of the file itself */
export function hostPages(address: string): HostPages {
  const known = new Map<number, PageFacts>()

  async function asked(question: string, signal: AbortSignal): Promise<Response | undefined> {
    const answer = await fetch(`${address}?${question}`, { signal })
    if (answer.status === 204) return undefined
    if (!answer.ok) throw new Error(`${address} answers ${answer.status}`)
    return answer
  }

  return {
    async facts(page, signal) {
      const answer = known.has(page) ? undefined : await asked(`page=${page}`, signal)
      if (answer) known.set(page, pageFactsSchema.parse(await answer.json()))
      return known.get(page)
    },
    async picture(page, width, signal) {
      const answer = await asked(`page=${page}&width=${width}`, signal)
      return answer && createImageBitmap(await answer.blob())
    },
  }
}

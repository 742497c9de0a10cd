import { enterWithBytes } from '../support/wire-station.ts'
import { aSheet } from '../support/office-files.ts'
import { startProgram } from '../support/running-program.ts'
import { median, type BenchRow } from './bench-row.ts'

/** Scans in a folder, and how many of them a screen shows at once. */
const scans = 400
const screen = 20
/** As many at once as the screen sends. */
const lanes = 2

/**
 * A folder of scans put into a draft over HTTP as the screen does it, each A4 at 200 dpi: from the first byte sent until the small pictures
 * of all that a screen shows are there, while the others still come in.
 */
export const firstThumbnails: BenchRow = {
  name: 'thumbnails',
  what: `The first ${screen} small pictures of a folder of ${scans} scans`,
  goal: { kind: 'time', atMost: 2000, per: 'first screen' },
  async measure() {
    const program = await startProgram()
    try {
      const { ask, send, get } = await enterWithBytes(program)
      const { draft } = await ask('draft.create', {})
      const pictures = await Promise.all(
        Array.from({ length: 8 }, (_, i) =>
          aSheet({ dpi: 200, lines: 10 + i })
            .jpeg()
            .toBuffer(),
        ),
      )
      let next = 0
      const begun = performance.now()
      const seen: Promise<number>[] = []
      const lane = async (): Promise<void> => {
        for (let count = next++; count < scans; count = next++) {
          const bytes = Buffer.concat([pictures[count % 8] ?? Buffer.alloc(0), Buffer.from(String(count))])
          const { file } = await ask('draft.add-file', {
            draft,
            upload: await send(bytes),
            name: `${count}.jpg`,
          })
          if (count < screen)
            seen.push(get(`draft-thumbs/${draft}/${file.sha256}/1`).then(() => performance.now() - begun))
        }
      }
      await Promise.all(Array.from({ length: lanes }, lane))
      const times = await Promise.all(seen)
      return [
        { size: `half of them`, value: median(times) },
        { size: 'all of them', value: Math.max(...times) },
      ]
    } finally {
      await program.stop()
    }
  },
}

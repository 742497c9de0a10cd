import type { Definition } from './content.ts'
import type { Family } from './fonts.ts'

// Stands for pdfmake's own types, whose reference to the DOM would make a window look usable here (electron/tsconfig.json).
declare const pdfmake: {
  /** Files that it has without the disk. */
  virtualfs: { writeFileSync(path: string, bytes: Uint8Array): void }
  setUrlAccessPolicy(allows: (url: string) => boolean): void
  setLocalAccessPolicy(allows: (path: string) => boolean): void
  setFonts(fonts: Record<string, { -readonly [Style in keyof Family]: string }>): void
  createPdf(definition: Definition): { getBuffer(): Promise<Buffer> }
}
export default pdfmake

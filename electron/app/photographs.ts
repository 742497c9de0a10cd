import type { Photograph } from '#shared/register/visit.ts'

/** Bytes of a file that is taken for a photograph. */
export const mostSourceBytes = 60_000_000
/** Bytes that a photograph has at most as it is kept, and its width in pixels. */
export const mostPhotographBytes = 4_000_000
export const photographWidth = 1600

/** Photographs of visits, by their SHA-256; each is a JPEG that was drawn here. A port. */
export interface Photographs {
  /** On disk when it answers, and where the register is at a server, there. */
  keep(file: string): Promise<Pick<Photograph, 'sha256' | 'size'> | 'unreadable' | 'too-large'>
  /** Where one lies; of one that another machine kept at the server, from then on. */
  find(sha256: string): Promise<{ readonly file: string; readonly size: number } | undefined>
  /** Has one that lies here at the server too, where the register is at one by now. @returns whether it lies here */
  share(sha256: string): Promise<boolean>
  /** One as it is printed, no wider than so many pixels: JPEG in base64. */
  read(sha256: string, width: number): Promise<string | undefined>
}

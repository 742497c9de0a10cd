import type { Fonts } from './fonts.ts'

/** Where a block stands: the width it may take and the height of a page's text, in points, and the letters it is set in. */
export interface Place {
  readonly width: number
  readonly height: number
  readonly fonts: Fonts
}

/** Pixels of a picture: 60 × 60 cm at 300 dpi with room to spare. */
export const mostPixels = 120_000_000
/** Pages of a picture file of several. */
export const mostPages = 1000
/** Bytes that the process may hold before it ends, and another takes its place. */
export const mostMemory = 1_500_000_000
/** How it ends while it holds twice as much. */
export const exitOfTooMuch = 71
/** Pixels of the pictures on a page of which a coarse picture is still tried. */
export const mostCoarsePixels = 600_000_000
/** Pixels of a page as it is drawn for a viewer: three times as wide as a window, and of any height. */
export const mostDrawnPixels = 24_000_000

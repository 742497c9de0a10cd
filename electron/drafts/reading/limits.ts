/** Pixels of a picture: 60 × 60 cm at 300 dpi with room to spare. */
export const mostPixels = 120_000_000
/** Pages of a picture file of several. */
export const mostPages = 1000
/** Bytes that the process may hold before it ends, and another takes its place. */
export const mostMemory = 1_500_000_000

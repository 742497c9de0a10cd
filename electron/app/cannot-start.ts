/** What a window ends with where it has said why it cannot start; Electron itself ends with others. */
export const cannotStartCode = 3

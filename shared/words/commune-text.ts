const kinds = /^(xã|phường|thị trấn|đặc khu)\s/iu

/** A commune as a document names it, with its kind: dossiers often give "Tân An" alone, which is a xã unless they say otherwise. */
export const communeText = (commune: string): string => (kinds.test(commune) ? commune : `xã ${commune}`)

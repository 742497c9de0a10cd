/** Given once, by chance, when a sitting is opened or a product is entered; the same on every laptop. */
export type SittingId = string
export type ProductId = string

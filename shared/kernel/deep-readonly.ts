/** The same value, promised unchanged all the way down; lists stay lists and tuples tuples. */
export type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T

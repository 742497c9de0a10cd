/** As much of WebAssembly as is used here; the types of Node leave it out. */
declare namespace WebAssembly {
  const Module: new (bytes: Uint8Array) => object
  class Instance {
    constructor(module: object, imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>)
    readonly exports: Readonly<Record<string, unknown>>
  }
  class Table {
    set(place: number, value: unknown): void
  }
}

import { PDFiumLibrary } from '@hyzyla/pdfium'

/** PDFium's own functions (its `public/*.h`), by their names, over its own memory. */
export interface Pdfium {
  /** Numbers, addresses and truth all go in and come out as numbers. */
  call(name: string, ...given: readonly number[]): number
  /** Gives the use of so many bytes, as zeros, and takes them back. */
  lend<T>(size: number, use: (at: number) => T): T
  /** Stays taken until `free`. */
  allocate(bytes: Uint8Array): number
  free(at: number): void
  /** Memory moves as it grows: a view holds until the next call only. */
  view(at: number, size: number): DataView
}

/** Each one is a megabyte of program and what it reads; nothing else runs on its thread while it works. */
export async function startPdfium(): Promise<Pdfium> {
  // The wrapper knows too little of the library for measuring; what it wraps is all of it.
  const library = await PDFiumLibrary.init()
  const module = objectIn(library, 'module')
  const heap = objectIn(module, 'wasmExports')
  const call = (on: object, name: string, given: readonly number[]): number =>
    Number(Reflect.apply(functionIn(on, name), on, given))
  const bytesOf = (): Uint8Array => {
    const all = objectIn(module, 'HEAPU8')
    if (!(all instanceof Uint8Array)) throw new Error('PDFium has no memory')
    return all
  }
  const free = (at: number): void => void call(heap, 'free', [at])
  const allocate = (size: number): number => {
    const at = call(heap, 'malloc', [size])
    if (at === 0) throw new Error(`PDFium has no ${size} bytes`)
    return at
  }
  return {
    call: (name, ...given) => call(module, `_${name}`, given),
    lend(size, use) {
      const at = allocate(size)
      try {
        bytesOf().fill(0, at, at + size)
        return use(at)
      } finally {
        free(at)
      }
    },
    allocate(bytes) {
      const at = allocate(bytes.length)
      bytesOf().set(bytes, at)
      return at
    },
    free,
    view(at, size) {
      const all = bytesOf()
      return new DataView(all.buffer, all.byteOffset + at, size)
    },
  }
}

function objectIn(holder: object, name: string): object {
  const found: unknown = Reflect.get(holder, name)
  if (typeof found !== 'object' || found === null) throw new Error(`PDFium has no ${name}`)
  return found
}

function functionIn(holder: object, name: string): () => unknown {
  const found: unknown = Reflect.get(holder, name)
  if (!isFunction(found)) throw new Error(`PDFium has no ${name}`)
  return found
}

const isFunction = (value: unknown): value is () => unknown => typeof value === 'function'

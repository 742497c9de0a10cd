import { readSync } from 'node:fs'
import { PDFiumLibrary } from '@hyzyla/pdfium'

/** PDFium's own functions (its `public/*.h`), by their names, over its own memory. */
export interface Pdfium {
  /** Numbers, addresses and truth all go in and come out as numbers. */
  call(name: string, ...given: readonly number[]): number
  /** Gives the use of so many bytes, as zeros, and takes them back. */
  lend<T>(size: number, use: (at: number) => T): T
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
  givePlaceZero(heap, (file, position, to, size) => {
    const into = bytesOf().subarray(to >>> 0, (to >>> 0) + (size >>> 0))
    return readSync(file, into, 0, into.length, position >>> 0) === into.length ? 1 : 0
  })
  return {
    call: (name, ...given) => call(module, `_${name}`, given),
    lend(size, use) {
      const at = call(heap, 'malloc', [size])
      if (at === 0) throw new Error(`PDFium has no ${size} bytes`)
      try {
        bytesOf().fill(0, at, at + size)
        return use(at)
      } finally {
        call(heap, 'free', [at])
      }
    },
    view(at, size) {
      const all = bytesOf()
      return new DataView(all.buffer, all.byteOffset + at, size)
    },
  }
}

/** `m_GetBlock` of `FPDF_FILEACCESS`: an open file, from where, to where in PDFium's memory, and how many bytes. @returns 1, or 0 for none */
type ReadBlock = (file: number, position: number, to: number, size: number) => number

/** Its place in PDFium's table of functions. */
export const blockReader = 0

/**
 * Lets PDFium call a function of ours. Its table of functions is full and may not grow; place 0 is the one that a compiler leaves empty, so
 * that a pointer to nothing points there.
 */
function givePlaceZero(heap: object, read: ReadBlock): void {
  const table = objectIn(heap, '__indirect_function_table')
  if (!(table instanceof WebAssembly.Table)) throw new Error('PDFium has no table of functions')
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(passOn), { a: { a: read } })
  table.set(blockReader, exports['a'])
}

/** A module that gives out, as a function with a type, the one that it is given: `(import "a" "a" (func (param i32 ×4) (result i32)))`, exported as "a". */
const passOn = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 9, 1, 0x60, 4, 0x7f, 0x7f, 0x7f, 0x7f, 1, 0x7f],
  ...[2, 7, 1, 1, 0x61, 1, 0x61, 0, 0],
  ...[7, 5, 1, 1, 0x61, 0, 0],
])

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

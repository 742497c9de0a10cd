/** Ends every switch over a union: a case that was forgotten does not compile, and one that slips past the compiler throws. */
export function never(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`)
}

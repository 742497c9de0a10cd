import canonicalize from 'canonicalize'

/** Canonical JSON (RFC 8785): one text for one value, so that a hash of it means something. Values that JSON cannot hold throw. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('This value has no JSON form')
  return text
}

/** SHA-256 of text, as lower-case hexadecimal; each host brings its own. */
export type Hasher = (text: string) => string

/** Why a file cannot be read as JSON, or not trusted to be: what is wrong before anybody asks what it says. */
export type JsonProblem =
  | { readonly kind: 'not-utf8' }
  /** Lines and columns count from 1. */
  | { readonly kind: 'not-json'; readonly line: number; readonly column: number }
  /** JSON lets a field come twice and does not say which one counts. */
  | { readonly kind: 'field-repeated'; readonly field: string }
  /** A name that no file has a use for, and that programs stumble over. */
  | { readonly kind: 'field-unknown'; readonly field: string }
  | { readonly kind: 'nested-too-deeply'; readonly limit: number }
  /** One string or number of more characters than that. */
  | { readonly kind: 'value-too-long'; readonly limit: number }
  /** More values than that in one piece. */
  | { readonly kind: 'too-many-values'; readonly limit: number }

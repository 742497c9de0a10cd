/** A sign that opens or closes, or a string and, where it is the name of a field, its colon. */
const token = /[{}[\]]|("(?:[^"\\]+|\\.)*")[ \t\n\r]*(:)?/g

/** The first field that comes twice in one object of a JSON text, and its index there. `JSON.parse` keeps the last and says nothing. */
export function repeatedField(json: string): { readonly field: string; readonly at: number } | undefined {
  const open: Set<string>[] = []
  for (const { 0: sign, 1: string, 2: colon, index } of json.matchAll(token)) {
    if (sign === '{' || sign === '[') open.push(new Set())
    else if (sign === '}' || sign === ']') open.pop()
    else if (string !== undefined && colon !== undefined) {
      const field = String(JSON.parse(string))
      if (open.at(-1)?.has(field)) return { field, at: index }
      open.at(-1)?.add(field)
    }
  }
  return undefined
}

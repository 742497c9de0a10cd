/** The next token after white space: a sign, or a whole string, number or word. */
const token =
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y

/** What may come next: a value, the end of what is open, a key, a colon, or what follows a value. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end'

/** Where a text stops being JSON, as an index into it; its end when it is JSON so far. `JSON.parse` tells it in some engines only. */
export function jsonFaultAt(text: string): number {
  const open: ('{' | '[')[] = []
  let expected: Expected = 'value'
  let at = 0
  for (;;) {
    token.lastIndex = at
    const [found = '', sign, string]: readonly (string | undefined)[] = token.exec(text) ?? []
    const next: Expected | undefined =
      found === '' ? undefined : following(expected, sign, string !== undefined, open)
    if (next === undefined || (expected === ', or end' && open.length === 0 && sign === ','))
      return at + (/^[ \t\n\r]*/.exec(text.slice(at))?.[0].length ?? 0)
    expected = next
    at += found.length
  }
}

/** What is expected after a token, nothing when it may not stand there. Keeps `open` as it goes. */
function following(
  expected: Expected,
  sign: string | undefined,
  isString: boolean,
  open: ('{' | '[')[],
): Expected | undefined {
  switch (expected) {
    case 'value':
    case 'value or ]':
      if (sign === ']' && expected === 'value or ]') return closed(open)
      if (sign === '{' || sign === '[') {
        open.push(sign)
        return sign === '{' ? 'key or }' : 'value or ]'
      }
      return sign === undefined ? ', or end' : undefined
    case 'key':
    case 'key or }':
      if (sign === '}' && expected === 'key or }') return closed(open)
      return isString ? ':' : undefined
    case ':':
      return sign === ':' ? 'value' : undefined
    case ', or end': {
      const inside = open.at(-1)
      if (sign === ',') return inside === '{' ? 'key' : 'value'
      return (sign === '}' && inside === '{') || (sign === ']' && inside === '[') ? closed(open) : undefined
    }
  }
}

function closed(open: ('{' | '[')[]): Expected {
  open.pop()
  return ', or end'
}

/** Whether brackets stand more than so deep within each other; those within strings do not count. */
export function isDeeperThan(limit: number, json: string): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at]
    if (inString && sign === '\\') at += 1
    else if (sign === '"') inString = !inString
    else if (!inString && (sign === '{' || sign === '[')) depth += 1
    else if (!inString && (sign === '}' || sign === ']')) depth -= 1
    if (depth > limit) return true
  }
  return false
}

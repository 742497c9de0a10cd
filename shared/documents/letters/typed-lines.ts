/** What a person typed in several lines, a text each, without the dashes that stood before them. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(line => line.replace(/^\s*[-–•+*]\s*/, '').trim())
    .filter(line => line !== '')

/** Without the sign that closed it, where another will. */
export const unended = (line: string): string => line.replace(/[.;,]$/, '')

/** The same in one sentence. */
export const inOneSentence = (text: string): string => linesOf(text).map(unended).join('; ')

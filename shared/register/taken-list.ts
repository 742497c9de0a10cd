/** A list of an office's that was taken in. */
export interface TakenList {
  readonly list: string
  /** Of its file. */
  readonly name: string
  /** UTC milliseconds. */
  readonly at: number
  readonly by: string
  readonly rows: number
  /** Why none of its lines counts any more. */
  readonly takenBack?: string
}

const turn = /-(\d+)$/

/** What the same file is called when the list that it was is taken back: its lines are lines of their own then. */
export const nextList = (list: string): string =>
  `${list.replace(turn, '')}-${Number(turn.exec(list)?.[1] ?? 1) + 1}`

/** What a file is called now, of which some lists may have been taken back. @param file a name for exactly what it holds */
export function listOfFile(file: string, lists: readonly TakenList[]): string {
  let list = file
  while (lists.some(each => each.list === list && each.takenBack !== undefined)) list = nextList(list)
  return list
}

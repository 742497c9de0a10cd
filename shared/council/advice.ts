/** What the advisory team ("Tổ tư vấn") told the council before it scored. */
export interface Advice {
  /** Its preliminary mean in hundredths of a point; absent where it gave none. */
  readonly hundredths?: number
  readonly remarks: string
}

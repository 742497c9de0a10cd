/** A file that can go into another. */
export interface JoinChoice {
  readonly id: string
  readonly title: string
  readonly pages: number
  /** Where it stands, by name. */
  readonly place: string
  readonly thumb: string | undefined
  /** Degrees clockwise. */
  readonly turned: number
}

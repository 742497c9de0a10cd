/** How a product left a sitting with no outcome. */
export interface Departure {
  readonly kind: 'carried-over' | 'withdrawn'
  readonly reason: string
  /** UTC milliseconds. */
  readonly at: number
}

/** Between the event before and the one of this number the clock of the host moved as no meeting does. UTC milliseconds. */
export interface ClockJump {
  readonly number: number
  readonly from: number
  readonly to: number
}

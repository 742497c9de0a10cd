/**
 * Answers may come in another order than they were asked for: one that a later question has overtaken is old. What a record says of itself
 * does not tell, for a record that was put in the place of another may be shorter.
 *
 * @returns hands an answer on, or nothing when the answer to a later question came first
 */
export function latestAnswer(): <Answer>(answer: Promise<Answer>) => Promise<Answer | undefined> {
  let asked = 0
  let taken = 0
  return async coming => {
    asked += 1
    const turn = asked
    const answer = await coming
    if (turn < taken) return undefined
    taken = turn
    return answer
  }
}

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ratingFaultText } from '#shared/words/rating-fault-text.ts'
import { commandLineIn } from '#shared/words/command-line.ts'
import { wordsIn } from '#shared/words/words.ts'
import { complain } from './complain.ts'
import { ratedProduct } from './rated-product.ts'
import { checkRatingInput, type RatingInput } from './rating-input.ts'
import { openReusable } from './reusable-input.ts'
import { isClosedOutput, type Command } from './run-command.ts'
import { shippedLaw } from './shipped-law.ts'

const words = wordsIn.vi

/** A person mends the first faults of a file before the rest. */
const mostFaultsShown = 200

/** `rate FILE`: the outcome of every product, its reason and its margin, as JSON. 2, and one line for each fault, where the file is wrong. */
export const rateFile: Command = async ([file, ...rest]) => {
  if (file === undefined || rest.length > 0) return 'misused'
  const input = await openReusable(file)
  if (!input) {
    complain(commandLineIn.vi.cannotRead(file))
    return 2
  }
  try {
    let faults = 0
    const sound = await checkRatingInput(input, shippedLaw(), fault => {
      if (++faults <= mostFaultsShown) complain(ratingFaultText(words, fault))
    })
    if (faults > mostFaultsShown) complain(words.ratingFile.more(faults - mostFaultsShown))
    if (!sound) return 2
    await pipeline(Readable.from(answerTo(sound)), process.stdout, { end: false }).catch((error: unknown) => {
      if (!isClosedOutput(error)) throw error
    })
    return 0
  } finally {
    await input.close()
  }
}

/** The answer as text that is JSON when it is whole; each product of a list on a line of its own. */
async function* answerTo({ frame, isList, products }: RatingInput): AsyncGenerator<string, void, undefined> {
  const { ruleSet, usual, level, rules, spread } = frame
  const head = {
    ruleSet: ruleSet.id,
    ...(usual ? { criteriaSet: usual.set.id } : {}),
    level,
    profile: { ...rules, spread },
  }
  if (!isList) {
    for await (const product of products()) yield `${JSON.stringify({ ...head, ...ratedProduct(product) })}\n`
    return
  }
  yield `${JSON.stringify(head).slice(0, -1)},"products":[`
  let before = '\n'
  for await (const product of products()) {
    yield `${before}${JSON.stringify(ratedProduct(product))}`
    before = ',\n'
  }
  yield '\n]}\n'
}

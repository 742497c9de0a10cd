import type { StarredWords } from '../vi/starred.ts'

export const starredWords: StarredWords = {
  heading: 'Minimum requirements (asterisks)',
  hint: 'The council confirms once which option each starred criterion has reached. The majority’s choice is proposed.',
  waits: 'The spread is above the limit: the council confirms after the next round.',
  progress: (done, all) => `${done} of ${all} confirmed`,
  confirmAll: count => `Confirm the majority’s choice (${count})`,
  attention: count =>
    `${count} ${count === 1 ? 'criterion is' : 'criteria are'} disputed as a minimum or hold the stars back`,
  nothing: 'No criterion is disputed or holds the stars back.',
  agreed: count => `${count} with nothing to discuss`,
  see: count => `See the ${count} to be discussed`,
  confirm: 'Confirm',
  confirmed: 'Confirmed',
  change: 'Change',
  choice: criterion => `Option reached at criterion ${criterion}`,
  unanimous: 'All members chose the same.',
  majority: (count, all) => `Majority: ${count} of ${all} members.`,
  others: 'Others:',
  chose: (choice, offices) => `${choice}: ${offices.join(', ')}`,
  reached: stars => `${stars}★ reached`,
  unreached: stars => `${stars}★ not reached`,
}

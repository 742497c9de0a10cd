import type { DecidingWords } from '../vi/deciding.ts'

export const decidingWords: DecidingWords = {
  stops: {
    heading: 'A sheet stops: the council has to decide',
    decided: 'On stopping the scoring',
    at: (criterion, name, offices) =>
      `Stops at criterion ${criterion} ${name}: sheet of ${offices.join(', ')}`,
    noMean: 'There is no mean until the council has decided.',
    unfinished: offices =>
      `The sheet of ${offices.join(', ')} is not whole or contradicts itself, so there is no mean. Open another round.`,
    stop: criterion => `Stop at ${criterion}…`,
    goOn: criterion => `Go on past ${criterion}…`,
    title: criterion => `Go on scoring past criterion ${criterion}?`,
    effect:
      'Whole sheets count as they are marked; sheets that stopped are scored further in another round. No sheet is left out of the mean.',
    ground: 'Why scoring does not stop',
    confirm: 'Go on scoring',
    weighed: ({ criterion, ground, carried }, when) =>
      `${carried ? 'The council decided that scoring goes on' : 'That scoring goes on was not adopted'} at criterion ${criterion}, reason: ${ground} (${when.join(', ')}).`,
  },
  vote: {
    heading: { consensus: 'Adoption', majority: 'Show of hands', ballot: 'Secret ballot' },
    consensus: 'The council agrees and nobody is against. The minutes say so.',
    rule: voters => `${voters} may vote; adopted when more than half are in favour.`,
    for: 'For',
    against: 'Against',
    abstained: { majority: 'Abstaining', ballot: 'Blank or spoilt' },
    more: side => `One more: ${side}`,
    fewer: side => `One less: ${side}`,
    left: count => `${count} still to be counted.`,
    over: count => `${count} too many.`,
    all: 'All in favour',
    chair: 'Exactly half are in favour. Which side is the chair on?',
    chairFor: 'The chair is for',
    chairAgainst: 'The chair is against',
    carried: 'Adopted.',
    lost: 'Not adopted; the product stays open.',
    adopted: how => `Adopted: ${how}.`,
    record: 'Record the vote',
  },
  lost: {
    heading: 'Not adopted',
    line: (time, outcome, counts) => `${time} · ${outcome} · ${counts}`,
    open: 'The product stays open: the council may discuss and vote again, or decide otherwise.',
  },
  spread: {
    left: rounds => `${rounds} more re-scoring rounds are left by the rules.`,
    meetFirst:
      'The written opinions differ much: the council meets before it scores again (QĐ 26/2026 Điều 7.6).',
    usedUp: rounds => `The ${rounds} re-scoring rounds of the rules are used up; the chair decides.`,
    decide: 'Record the chair’s decision',
    title: 'The chair decides on the spread',
    ways: { round: 'One more round', stand: 'Let the spread stand' },
    hints: {
      round: 'Every member scores again; the earlier rounds stay readable.',
      stand: 'The mean of this round is used although the spread is above the limit.',
    },
    ground: 'The chair’s ground, for the minutes',
    accepted: ground => `The chair lets the spread stand: ${ground}`,
    roundGround: (round, ground) => `Round ${round} was opened by the chair’s decision: ${ground}`,
  },
  minimums: {
    bySheets: {
      majority:
        'By the rules: reached when more than half of the sheets have that option or a later one. Nothing to confirm.',
      'every-member':
        'By the rules: reached when every sheet has that option or a later one. Nothing to confirm.',
    },
    meeting: (count, all) => `${count}/${all} sheets`,
  },
  history: {
    heading: 'Marks over the rounds',
    member: 'Member',
    none: '–',
    note: (round, note) => `Round ${round}: ${note}`,
  },
  sentBack: {
    button: 'Send back',
    of: office => `Send back the sheet of ${office}`,
    title: office => `Send back the sheet of ${office}?`,
    body: 'The sheet opens again for its own member to change and hand in; nobody changes it for them. Marks stay secret.',
    reason: 'Reason; the member will read it',
    confirm: 'Send the sheet back',
    mark: 'Sheet sent back',
    notice: reason => `This sheet was sent back to be changed: ${reason}`,
  },
  briefing: {
    heading: 'Presenter and advisory team',
    presenter: 'Presented by',
    presenterHint: 'such as the producer or the commune',
    nobody: 'Nobody is named as the presenter.',
    shown: {
      yes: 'The advisory team’s advice stands beside the criteria while members score.',
      no: 'By the rules, members do not see the advisory team’s advice while they score.',
    },
    advice: 'Advisory team',
    mean: 'Preliminary mean',
    meanHint: 'such as 73,25; leave blank where there is none',
    meanWrong: 'A number from 0 to 100 with at most two decimals.',
    remarks: 'Remarks',
    preliminary: mean => `preliminary mean ${mean}`,
    save: 'Save',
  },
}

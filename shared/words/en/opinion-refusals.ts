import { dayText } from '../figures.ts'
import type { OpinionRefusals } from '../vi/opinion-refusals.ts'

export const opinionRefusals: OpinionRefusals = {
  'opinion-file.unreadable': () =>
    'This file cannot be read: it is no opinion file (.phieu), or it was cut. Ask whoever sent it to send it again.',
  'opinion-file.is-answer': () =>
    'This is the answer of a member. The secretary takes it at the sitting, under Opinions in files.',
  'opinion-file.is-request': () =>
    'This is the file that was given to a member, who opens it under Answer an opinion file. The secretary takes the answer that the member sends back.',
  'opinion-file.changed': () =>
    'The answer was changed on its way, or is not by whoever was asked, so it is not taken. Ask the member to send it again.',
  'opinion-file.other-sitting': () => 'This answer is for another sitting.',
  'opinion-file.other-laptop': () =>
    'Only the laptop that gave the file can open this answer. Take it there, or give another file from here.',
  'opinion-file.over': ({ until }) =>
    `The last day for an answer was ${dayText(until)}. The secretary can make the file again with a later day.`,
  'opinion.until-past': () => 'The last day for an answer is today or later, and at most 400 days away.',
  'opinion.nothing-sealed': () => 'No sheet is handed in yet, so there is no answer.',
  'opinion.seat-elsewhere': () =>
    'The PIN of this member was set at another laptop and never given here. Let the member give it here once.',
}

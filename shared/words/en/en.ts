import type { vi } from '../vi/vi.ts'
import { agendaWords } from './agenda.ts'
import { awayWords } from './away.ts'
import { bagWords } from './bag.ts'
import { changesWords } from './changes.ts'
import { commonWords } from './common.ts'
import { correctingWords } from './correcting.ts'
import { councilWords } from './council.ts'
import { dataWords } from './data.ts'
import { decidingWords } from './deciding.ts'
import { decisionWords } from './decision.ts'
import { departingWords } from './departing.ts'
import { documentsWords } from './documents.ts'
import { draftAdviceWords } from './draft-advice.ts'
import { draftClaimWords } from './draft-claims.ts'
import { draftCopyWords } from './draft-copy.ts'
import { draftEvidenceWords } from './draft-evidence.ts'
import { draftMakingWords } from './draft-making.ts'
import { draftReviewWords } from './draft-review.ts'
import { draftTableWords } from './draft-table.ts'
import { draftWords } from './drafts.ts'
import { dueWords } from './due.ts'
import { exchangeWords } from './exchange.ts'
import { formStepWords } from './form-steps.ts'
import { formWords } from './forms.ts'
import { fromSheetWords } from './from-sheet.ts'
import { holidayWords } from './holidays.ts'
import { hostWords } from './host.ts'
import { inspectionWords } from './inspection.ts'
import { invitationWords } from './invitations.ts'
import { lawFileWords } from './law-file.ts'
import { lawScreenWords } from './law-screen.ts'
import { lawWords } from './law.ts'
import { letterScreenWords } from './letters.ts'
import { loadingWords } from './loading.ts'
import { courseWords } from './minutes-course.ts'
import { minutesWords } from './minutes.ts'
import { packageWords } from './package.ts'
import { planWords } from './plans.ts'
import { pinWords } from './pins.ts'
import { preflightWords } from './preflight.ts'
import { prepareWords } from './prepare.ts'
import { preparingWords } from './preparing.ts'
import { profileWords } from './profile.ts'
import { ratingFileWords } from './rating-file.ts'
import { reconcileWords } from './reconcile.ts'
import { recordReportWords } from './record-report.ts'
import { refusalWords } from './refusals.ts'
import { provinceWords } from './province.ts'
import { registerListWords } from './register-list.ts'
import { receivedWords } from './received.ts'
import { registerWords } from './register.ts'
import { resultStepWords } from './result-steps.ts'
import { resultsWords } from './results.ts'
import { roomScreenWords } from './room-screen.ts'
import { opinionWords } from './opinions.ts'
import { roomWords } from './room.ts'
import { scoringWords } from './scoring.ts'
import { seatWords } from './seat.ts'
import { shellWords } from './shell.ts'
import { minutesPageWords } from './minutes-page.ts'
import { proofWords } from './proof.ts'
import { signerWords } from './signers.ts'
import { elsewhereWords } from './elsewhere.ts'
import { signingWords } from './signing.ts'
import { sittingFileRefusals } from './sitting-file.ts'
import { startWords } from './start.ts'
import { tableWords } from './table.ts'
import { tokenWords } from './token.ts'
import { timestampWords } from './timestamp.ts'
import { trustWords } from './trust.ts'
import { verifyWords } from './verify.ts'

/** The same in English. A sentence that is lacking does not compile. */
export const en: Readonly<typeof vi> = {
  language: 'en',
  agenda: agendaWords,
  changes: changesWords,
  bag: bagWords,
  common: commonWords,
  correcting: correctingWords,
  council: councilWords,
  course: courseWords,
  data: dataWords,
  departing: departingWords,
  documents: documentsWords,
  draftAdvice: draftAdviceWords,
  draftClaims: draftClaimWords,
  draftCopy: draftCopyWords,
  draftEvidence: draftEvidenceWords,
  draftMaking: draftMakingWords,
  draftReview: draftReviewWords,
  draftTable: draftTableWords,
  drafts: draftWords,
  due: dueWords,
  exchange: exchangeWords,
  deciding: decidingWords,
  decision: decisionWords,
  formSteps: formStepWords,
  fromSheet: fromSheetWords,
  forms: formWords,
  holidays: holidayWords,
  host: hostWords,
  inspection: inspectionWords,
  invitations: invitationWords,
  law: lawWords,
  lawFile: lawFileWords,
  letters: letterScreenWords,
  loading: loadingWords,
  lawScreen: lawScreenWords,
  minutes: minutesWords,
  package: packageWords,
  preflight: preflightWords,
  prepare: prepareWords,
  preparing: preparingWords,
  pins: pinWords,
  profile: profileWords,
  ratingFile: ratingFileWords,
  reconcile: reconcileWords,
  recordReport: recordReportWords,
  refusals: refusalWords,
  province: provinceWords,
  received: receivedWords,
  register: registerWords,
  registerList: registerListWords,
  plans: planWords,
  resultSteps: resultStepWords,
  results: resultsWords,
  opinions: opinionWords,
  room: roomWords,
  away: awayWords,
  roomScreen: roomScreenWords,
  scoring: scoringWords,
  seat: seatWords,
  shell: shellWords,
  minutesPage: minutesPageWords,
  proof: proofWords,
  signers: signerWords,
  elsewhere: elsewhereWords,
  signing: signingWords,
  sittingFile: sittingFileRefusals,
  start: startWords,
  table: tableWords,
  token: tokenWords,
  timestamp: timestampWords,
  trust: trustWords,
  verify: verifyWords,
}

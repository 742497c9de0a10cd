import * as enAgenda from './en/agenda.ts'
import * as enChanges from './en/changes.ts'
import * as enBag from './en/bag.ts'
import * as enCommandLine from './en/command-line.ts'
import * as enCommon from './en/common.ts'
import * as enCorrecting from './en/correcting.ts'
import * as enCouncil from './en/council.ts'
import * as enData from './en/data.ts'
import * as enDeciding from './en/deciding.ts'
import * as enDecision from './en/decision.ts'
import * as enDeparting from './en/departing.ts'
import * as enDraftAdvice from './en/draft-advice.ts'
import * as enDraftClaims from './en/draft-claims.ts'
import * as enDraftCopy from './en/draft-copy.ts'
import * as enDraftEvidence from './en/draft-evidence.ts'
import * as enDraftMaking from './en/draft-making.ts'
import * as enDraftReview from './en/draft-review.ts'
import * as enDraftTable from './en/draft-table.ts'
import * as enDrafts from './en/drafts.ts'
import * as enExchange from './en/exchange.ts'
import * as enForms from './en/forms.ts'
import * as enHolidays from './en/holidays.ts'
import * as enFromSheet from './en/from-sheet.ts'
import * as enFormSteps from './en/form-steps.ts'
import * as enHost from './en/host.ts'
import * as enLaw from './en/law.ts'
import * as enLawFile from './en/law-file.ts'
import * as enLoading from './en/loading.ts'
import * as enLawScreen from './en/law-screen.ts'
import * as enMinutes from './en/minutes.ts'
import * as enCourse from './en/minutes-course.ts'
import * as enPackage from './en/package.ts'
import * as enPins from './en/pins.ts'
import * as enPreflight from './en/preflight.ts'
import * as enPrepare from './en/prepare.ts'
import * as enPreparing from './en/preparing.ts'
import * as enProfile from './en/profile.ts'
import * as enRatingFile from './en/rating-file.ts'
import * as enReconcile from './en/reconcile.ts'
import * as enRecordReport from './en/record-report.ts'
import * as enRefusals from './en/refusals.ts'
import * as enResultSteps from './en/result-steps.ts'
import * as enResults from './en/results.ts'
import * as enScoring from './en/scoring.ts'
import * as enShell from './en/shell.ts'
import * as enSigning from './en/signing.ts'
import * as enSittingFile from './en/sitting-file.ts'
import * as enStart from './en/start.ts'
import * as enTable from './en/table.ts'
import * as enTrust from './en/trust.ts'
import * as enVerify from './en/verify.ts'
import * as viAgenda from './vi/agenda.ts'
import * as viChanges from './vi/changes.ts'
import * as viBag from './vi/bag.ts'
import * as viCommandLine from './vi/command-line.ts'
import * as viCommon from './vi/common.ts'
import * as viCorrecting from './vi/correcting.ts'
import * as viCouncil from './vi/council.ts'
import * as viData from './vi/data.ts'
import * as viDeciding from './vi/deciding.ts'
import * as viDecision from './vi/decision.ts'
import * as viDeparting from './vi/departing.ts'
import * as viDraftAdvice from './vi/draft-advice.ts'
import * as viDraftClaims from './vi/draft-claims.ts'
import * as viDraftCopy from './vi/draft-copy.ts'
import * as viDraftEvidence from './vi/draft-evidence.ts'
import * as viDraftMaking from './vi/draft-making.ts'
import * as viDraftReview from './vi/draft-review.ts'
import * as viDraftTable from './vi/draft-table.ts'
import * as viDrafts from './vi/drafts.ts'
import * as viExchange from './vi/exchange.ts'
import * as viForms from './vi/forms.ts'
import * as viHolidays from './vi/holidays.ts'
import * as viFromSheet from './vi/from-sheet.ts'
import * as viFormSteps from './vi/form-steps.ts'
import * as viHost from './vi/host.ts'
import * as viLaw from './vi/law.ts'
import * as viLawFile from './vi/law-file.ts'
import * as viLoading from './vi/loading.ts'
import * as viLawScreen from './vi/law-screen.ts'
import * as viMinutes from './vi/minutes.ts'
import * as viCourse from './vi/minutes-course.ts'
import * as viPackage from './vi/package.ts'
import * as viPins from './vi/pins.ts'
import * as viPreflight from './vi/preflight.ts'
import * as viPrepare from './vi/prepare.ts'
import * as viPreparing from './vi/preparing.ts'
import * as viProfile from './vi/profile.ts'
import * as viRatingFile from './vi/rating-file.ts'
import * as viReconcile from './vi/reconcile.ts'
import * as viRecordReport from './vi/record-report.ts'
import * as viRefusals from './vi/refusals.ts'
import * as viResultSteps from './vi/result-steps.ts'
import * as viResults from './vi/results.ts'
import * as viScoring from './vi/scoring.ts'
import * as viShell from './vi/shell.ts'
import * as viSigning from './vi/signing.ts'
import * as viSittingFile from './vi/sitting-file.ts'
import * as viStart from './vi/start.ts'
import * as viTable from './vi/table.ts'
import * as viTrust from './vi/trust.ts'
import * as viVerify from './vi/verify.ts'

export type Language = 'vi' | 'en'

const vi = {
  language: 'vi' as Language,
  agenda: viAgenda.agendaWords,
  changes: viChanges.changesWords,
  bag: viBag.bagWords,
  commandLine: viCommandLine.commandLineWords,
  common: viCommon.commonWords,
  correcting: viCorrecting.correctingWords,
  council: viCouncil.councilWords,
  course: viCourse.courseWords,
  data: viData.dataWords,
  departing: viDeparting.departingWords,
  draftAdvice: viDraftAdvice.draftAdviceWords,
  draftClaims: viDraftClaims.draftClaimWords,
  draftCopy: viDraftCopy.draftCopyWords,
  draftEvidence: viDraftEvidence.draftEvidenceWords,
  draftMaking: viDraftMaking.draftMakingWords,
  draftReview: viDraftReview.draftReviewWords,
  draftTable: viDraftTable.draftTableWords,
  drafts: viDrafts.draftWords,
  exchange: viExchange.exchangeWords,
  deciding: viDeciding.decidingWords,
  decision: viDecision.decisionWords,
  formSteps: viFormSteps.formStepWords,
  fromSheet: viFromSheet.fromSheetWords,
  forms: viForms.formWords,
  holidays: viHolidays.holidayWords,
  host: viHost.hostWords,
  law: viLaw.lawWords,
  lawFile: viLawFile.lawFileWords,
  loading: viLoading.loadingWords,
  lawScreen: viLawScreen.lawScreenWords,
  minutes: viMinutes.minutesWords,
  package: viPackage.packageWords,
  preflight: viPreflight.preflightWords,
  prepare: viPrepare.prepareWords,
  preparing: viPreparing.preparingWords,
  pins: viPins.pinWords,
  profile: viProfile.profileWords,
  ratingFile: viRatingFile.ratingFileWords,
  reconcile: viReconcile.reconcileWords,
  recordReport: viRecordReport.recordReportWords,
  refusals: viRefusals.refusalWords,
  resultSteps: viResultSteps.resultStepWords,
  results: viResults.resultsWords,
  scoring: viScoring.scoringWords,
  shell: viShell.shellWords,
  signing: viSigning.signingWords,
  sittingFile: viSittingFile.sittingFileRefusals,
  start: viStart.startWords,
  table: viTable.tableWords,
  trust: viTrust.trustWords,
  verify: viVerify.verifyWords,
}

/** Every sentence a person reads, in one language. A sentence that one language lacks does not compile. */
export type Words = Readonly<typeof vi>

const en: Words = {
  language: 'en',
  agenda: enAgenda.agendaWords,
  changes: enChanges.changesWords,
  bag: enBag.bagWords,
  commandLine: enCommandLine.commandLineWords,
  common: enCommon.commonWords,
  correcting: enCorrecting.correctingWords,
  council: enCouncil.councilWords,
  course: enCourse.courseWords,
  data: enData.dataWords,
  departing: enDeparting.departingWords,
  draftAdvice: enDraftAdvice.draftAdviceWords,
  draftClaims: enDraftClaims.draftClaimWords,
  draftCopy: enDraftCopy.draftCopyWords,
  draftEvidence: enDraftEvidence.draftEvidenceWords,
  draftMaking: enDraftMaking.draftMakingWords,
  draftReview: enDraftReview.draftReviewWords,
  draftTable: enDraftTable.draftTableWords,
  drafts: enDrafts.draftWords,
  exchange: enExchange.exchangeWords,
  deciding: enDeciding.decidingWords,
  decision: enDecision.decisionWords,
  formSteps: enFormSteps.formStepWords,
  fromSheet: enFromSheet.fromSheetWords,
  forms: enForms.formWords,
  holidays: enHolidays.holidayWords,
  host: enHost.hostWords,
  law: enLaw.lawWords,
  lawFile: enLawFile.lawFileWords,
  loading: enLoading.loadingWords,
  lawScreen: enLawScreen.lawScreenWords,
  minutes: enMinutes.minutesWords,
  package: enPackage.packageWords,
  preflight: enPreflight.preflightWords,
  prepare: enPrepare.prepareWords,
  preparing: enPreparing.preparingWords,
  pins: enPins.pinWords,
  profile: enProfile.profileWords,
  ratingFile: enRatingFile.ratingFileWords,
  reconcile: enReconcile.reconcileWords,
  recordReport: enRecordReport.recordReportWords,
  refusals: enRefusals.refusalWords,
  resultSteps: enResultSteps.resultStepWords,
  results: enResults.resultsWords,
  scoring: enScoring.scoringWords,
  shell: enShell.shellWords,
  signing: enSigning.signingWords,
  sittingFile: enSittingFile.sittingFileRefusals,
  start: enStart.startWords,
  table: enTable.tableWords,
  trust: enTrust.trustWords,
  verify: enVerify.verifyWords,
}

export const wordsIn: Readonly<Record<Language, Words>> = { vi, en }

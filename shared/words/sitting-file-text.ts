import type { SittingFileRefusal, SittingFileRefusalCode } from '../council/sitting-file.ts'
import type { SittingFileRefusals } from './vi/sitting-file.ts'

/** The sentence of a sitting file that was refused. */
export const sittingFileText = <Code extends SittingFileRefusalCode>(
  refusals: SittingFileRefusals,
  refusal: SittingFileRefusal<Code>,
): string => refusals[refusal.code](refusal)

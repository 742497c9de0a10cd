import type { BagFault, BagFaultKind } from '../dossier/bag-finding.ts'

/** A sentence for everything that can be said against a bag. */
export type BagFaultTexts = { readonly [Kind in BagFaultKind]: (fault: BagFault<Kind>) => string }

export const bagFaultText = <Kind extends BagFaultKind>(
  texts: BagFaultTexts,
  fault: BagFault<Kind>,
): string => texts[fault.kind](fault)

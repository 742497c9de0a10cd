import type { Commune, Province } from '../../places/place.ts'
import type { ProductCodeFault } from '../../places/product-code.ts'
import { communeText } from '../commune-text.ts'

const withCode = ({ kind, name, code }: Commune | Province): string => `${kind} ${name} (code ${code})`

/** What is said about the places of a product code, in one language. */
export function codeFault(found: ProductCodeFault): string {
  switch (found.fault) {
    case 'form':
      return 'The product code is not of the form (T)-(X)-(STT)-20..: two digits for the province, five for the commune, the commune’s own number, four digits for the year.'
    case 'province-unknown':
      return `The product code has province code ${found.province}, which no province has.`
    case 'commune-unknown':
      return `The product code has commune code ${found.commune}, which no commune has.`
    case 'commune-of-before': {
      const { name, district, today } = found.earlier
      return `The product code has commune code ${found.commune}, that of ${name}, ${district} before 01/07/2025; today it is ${today.map(withCode).join(' or ')}.`
    }
    case 'commune-elsewhere': {
      const { commune, province } = found
      return `The product code has ${withCode(province)}, but ${withCode(commune)} is in ${withCode(commune.province)}.`
    }
    case 'other-commune': {
      const { commune, dossier, known } = found
      return `The product code has ${withCode(commune)}, but the producer’s commune in the dossier is ${known ? withCode(known) : communeText(dossier)}.`
    }
  }
}

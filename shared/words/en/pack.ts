import type { DraftLack, NeededField, NeededForm } from '../../dossier/draft-lack.ts'
import { never } from '../../kernel/never.ts'

const fields: Readonly<Record<NeededField, string>> = {
  'product.criteriaSet': 'the criteria set of the product',
  'product.code': 'the product code',
  'product.name': 'the name of the product',
  'product.filedOn': 'the day of filing',
  'producer.name': 'the name of the producer',
  'producer.address': 'the address of the producer',
  'producer.commune': 'the commune of the producer',
}

const forms: Readonly<Record<NeededForm, string>> = {
  registration: 'Form 01 with its signature',
  'self-assessment': 'Form 02 with its signature',
  'commune-report': 'Form 03 with its signature',
}

/** What a dossier lacks, as a part of a sentence. */
export function lackName(lack: DraftLack): string {
  switch (lack.kind) {
    case 'field':
      return fields[lack.field]
    case 'form':
      return forms[lack.form]
    case 'choice':
      return `the option of criterion ${lack.criterion}`
    case 'cited-file':
      return `a file that criterion ${lack.criterion} cites`
    case 'picture':
      return 'a picture (the file chosen is none)'
    default:
      return never(lack)
  }
}

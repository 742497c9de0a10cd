import type { DueSubject } from './due-matter.ts'
import type { RegisterProduct } from './product-life.ts'

export const subjectOf = ({ id, code, name, producer, commune }: RegisterProduct): DueSubject => ({
  ...{ product: id, code, name, commune },
  producer: producer.name,
})

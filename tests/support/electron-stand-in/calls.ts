import type { Call, CommandName, Input } from '#shared/contract/contract.ts'

/** A call as a page puts it on the wire. */
export const aCall = <N extends CommandName>(name: N, input: Input<N>): Call => ({
  request: crypto.randomUUID(),
  name,
  input,
})

/** A roster of offices; give what matters. */
export const aRoster = (matters: Partial<Input<'roster.save'>> = {}): Input<'roster.save'> => ({
  council: 'Hội đồng OCOP',
  authority: 'UBND tỉnh Tuyên Quang',
  place: 'Tuyên Quang',
  establishedBy: 'Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh Tuyên Quang',
  operatingRules: '',
  members: [
    { id: 'agriculture', office: 'Sở Nông nghiệp và Môi trường', name: '', role: 'chair' },
    { id: 'trade', office: 'Sở Công Thương', name: '', role: 'secretary' },
  ],
  ...matters,
})

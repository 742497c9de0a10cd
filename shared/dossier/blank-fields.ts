/** What the forms hold before anybody wrote anything. */
export const producerOfNothing = {
  name: '',
  kind: null,
  kindOther: '',
  address: '',
  commune: '',
  communeCode: null,
  district: '',
  phone: '',
  email: '',
  representative: { name: '', position: '', gender: null, ethnicity: '', residence: '' },
  foundedOn: null,
  registrationNumber: '',
  history: '',
  organisation: '',
}

export const businessOfNothing = {
  material: '',
  quality: '',
  market: '',
  results: '',
  outputUnit: '',
  years: [],
  growth: null,
}

export const statementOfNothing = { papers: [], otherRight: '', plan: '' }

export const communeOfNothing = {
  localMaterial: '',
  localLabour: '',
  originOfIdea: '',
  localIdentity: '',
  letterNumber: '',
  letterOn: null,
}

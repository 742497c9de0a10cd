import type { ResultStepWords } from '../vi/result-steps.ts'

export const resultStepWords: ResultStepWords = {
  registration: {
    form: 'Registration (form 01)',
    samples: {
      label: 'Sample products sent along',
      hint: 'How many, and of what size. QĐ 26/2026 Điều 6.2d asks for 5 samples, except of tourism services. Example: 5 boxes of 200 g.',
    },
    results: 'Business results by year',
    resultsHint:
      'From the financial reports of the last two years. You may type 850 triệu or 1,2 tỷ. Leave empty what is not known.',
    unit: { label: 'Unit of output', hint: 'Such as kg, tonnes, litres, visitors.' },
    year: 'Year',
    inYear: year => `Year ${year}`,
    addYear: 'Add a year',
    removeYear: year => `Remove year ${year}`,
    revenue: 'Revenue',
    profit: 'Profit',
    output: 'Output',
    workers: 'Workers',
    localWorkers: 'Local workers',
    tooManyLocal: 'There are more local workers than workers.',
    money: 'đồng',
    people: 'people',
    growth: {
      label: 'Growth of revenue over the year before',
      hint: 'As the producer’s report says; a fall with a minus sign.',
    },
    computed: (growth, year, before) => `Computed from revenue: ${growth} % (${year} over ${before})`,
    notComputed: 'Revenue of two years, one after the other, is needed to compute it.',
    agrees: 'It agrees with the revenue given.',
    differs: (stated, computed) =>
      `They disagree: ${stated} % is stated, and ${computed} % follows from the revenue. Look at the revenue, or at the growth.`,
    take: growth => `Take ${growth} %`,
    report: 'Report of results (form 02, parts II and IV)',
    material: {
      label: 'Material and production',
      hint: 'Where material comes from; how it is made, prepared, processed and packed.',
    },
    quality: { label: 'Changes of quality', hint: 'Quality, standards, packaging, labels.' },
    market: { label: 'Market', hint: 'Where it is sold, by which channels, to whom.' },
    resultsText: {
      label: 'Remarks on the results',
      hint: 'What explains the figures above: why they rose or fell.',
    },
    plan: {
      label: 'Plan of production and business',
      hint: 'What is meant to come of the product, its production and its market.',
    },
  },
  since: {
    why: {
      upgrade:
        'An upgrade has to show clearly what changed since the product was recognised (QĐ 26/2026 Điều 6.1b).',
      renewal:
        'A re-rating has to bring what is new, and the results since recognition (QĐ 26/2026 Điều 6.1c).',
    },
    recognisedOn: 'Day of the last recognition',
    changes: 'What changed since the last recognition',
    asked: [
      'material',
      'technology',
      'packaging, labels',
      'declaration of quality, periodic test reports',
      'market',
      'output, revenue',
      'legal papers that run out',
    ],
    later: 'The last recognition cannot be after the filing day.',
    compared: 'Compared with last time’s package, the program sees',
    comparing: 'Comparing with last time’s package…',
    same: 'Nothing differs from last time’s package yet.',
    take: count =>
      count === 1
        ? 'Put this sentence below, to edit it'
        : `Put these ${count} sentences below, to edit them`,
    taken: 'They stand below. Read them, correct them, and add what is missing.',
    sentences: {
      field: (name, before, now) =>
        `${name}: before ${before === '' ? 'empty' : `“${before}”`}, now ${now === '' ? 'empty' : `“${now}”`}.`,
      rewritten: name => `${name}: changed.`,
      claim: (criterion, before, now) => `Criterion ${criterion}: claimed ${before} before, now ${now}.`,
      added: titles => `Papers added: ${titles.join('; ')}.`,
      gone: titles => `Papers no longer used: ${titles.join('; ')}.`,
    },
  },
  commune: {
    why: 'The commune assesses four contents within 15 working days of receiving the dossier (QĐ 26/2026 Điều 7.2, form 03).',
    localMaterial: {
      label: '1. Use of local material',
      hint: 'What the producer describes, and what is really used in the commune.',
    },
    localLabour: {
      label: '2. Use of local labour',
      hint: 'What the producer describes, and who really works there from the commune.',
    },
    originOfIdea: {
      label: '3. Origin of the idea',
      hint: 'A traditional product or a new one, judged by what is known in the commune.',
    },
    localIdentity: {
      label: '4. Local identity and knowledge',
      hint: 'Culture, local knowledge (breeds, material, conditions), experience and ways of making that set it apart.',
    },
    letter: 'Letter of the commune',
    letterNumber: {
      label: 'Number of the letter',
      hint: 'Such as 45/TTr-UBND. Leave empty until it is issued.',
    },
    letterOn: 'Day of the letter',
  },
}

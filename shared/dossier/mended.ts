import { never } from '../kernel/never.ts'
import type { Draft, DraftContent, DraftSections } from './draft.ts'
import type { Mend } from './problem.ts'

/** The sections as one click leaves them; nothing of what only the host can do. */
export function mended({ content, kept }: Pick<Draft, 'content' | 'kept'>, mend: Mend): DraftSections {
  switch (mend.kind) {
    case 'title': {
      const name = kept.find(({ id }) => id === mend.file)?.name ?? ''
      return withFile(content, mend.file, { title: name.replace(/\.[^.]{1,5}$/, '') })
    }
    case 'turn': {
      const turned = content.files.find(({ id }) => id === mend.file)?.turned === 180 ? 0 : 180
      return withFile(content, mend.file, { turned })
    }
    case 'tick':
      return withPapers(content, [...content.assessment.papers, mend.paper])
    case 'untick':
      return withPapers(
        content,
        content.assessment.papers.filter(paper => paper !== mend.paper),
      )
    case 'growth':
      return { business: { ...content.business, growth: mend.growth } }
    case 'drop-citation':
      return withoutCitation(content, mend)
    case 'convert':
      return {}
    default:
      return never(mend)
  }
}

const withFile = (
  { files }: DraftContent,
  wanted: string,
  change: Partial<DraftContent['files'][number]>,
): DraftSections => ({ files: files.map(file => (file.id === wanted ? { ...file, ...change } : file)) })

const withPapers = (
  { assessment }: DraftContent,
  papers: DraftContent['assessment']['papers'],
): DraftSections => ({ assessment: { ...assessment, papers } })

const withoutCitation = (
  { assessment }: DraftContent,
  { criterion, file }: Extract<Mend, { kind: 'drop-citation' }>,
): DraftSections => ({
  assessment: {
    ...assessment,
    criteria: assessment.criteria.map(row =>
      row.criterion === criterion
        ? { ...row, citations: row.citations.filter(citation => citation.file !== file) }
        : row,
    ),
  },
})

import CitationLinks from '../../parts/evidence/CitationLinks.vue'
import EvidenceList from '../../parts/evidence/EvidenceList.vue'
import ImageViewer from '../../parts/evidence/ImageViewer.vue'
import MediaPlayer from '../../parts/evidence/MediaPlayer.vue'
import PageButtons from '../../parts/evidence/PageButtons.vue'
import ZoomButtons from '../../parts/evidence/ZoomButtons.vue'
import { show, type Stories } from '../story.ts'
import { longName } from './long-text.ts'

/** A picture without a host. */
const picture = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"/>'

export const evidence: Stories = ({ dossier: { dossier } }) => {
  const { files } = dossier
  const citations = dossier.selfAssessment.criteria.flatMap(each => each.citations).slice(0, 6)
  const titles = new Map(files.map(({ path }) => [path, longName]))
  const list = {
    files,
    rows: dossier.files.map(() => longName),
    heading: longName,
    cited: citations,
    shown: files[0]?.path,
  }
  return [
    show(CitationLinks, { six: { citations, titles }, none: { citations: [], titles } }),
    show(EvidenceList, { cited: list, none: { ...list, files: [], cited: [], shown: undefined } }),
    show(ImageViewer, {
      plain: { address: picture, title: longName },
      turned: { address: picture, title: longName, turned: 90 },
    }),
    show(MediaPlayer, { film: { kind: 'video', address: 'data:video/webm;base64,', title: longName } }),
    show(PageButtons, { first: { page: 1, pages: 12 }, last: { page: 12, pages: 12 } }),
    show(ZoomButtons, { whole: { modelValue: 1 } }),
  ]
}

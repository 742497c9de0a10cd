import type { PDFDocument } from '@cantoo/pdf-lib'
import { PDFName, PDFRef } from '@cantoo/pdf-lib'
import type { Outline } from '#shared/documents/outline.ts'

/** Who the document says made it, in its Info dictionary and in its metadata alike. */
export const madeBy = 'Hội đồng OCOP'

/**
 * Says in the metadata that a document is for keeping: PDF/A-2b (ISO 19005-2), or PDF/A-3b (ISO 19005-3) where it carries a file that is none
 * itself, which part 2 does not allow. Title, times and maker are those of the Info dictionary, as both parts ask. The fonts are in it and the
 * colours are told by pdfmake's `subset`.
 */
export function markArchival(document: PDFDocument, { title, createdAt, attachments = [] }: Outline): void {
  const earlier = document.catalog.get(PDFName.of('Metadata'))
  if (earlier instanceof PDFRef) document.context.delete(earlier)
  const at = `${new Date(createdAt).toISOString().slice(0, 19)}Z`
  const text = packet({ title, at, part: attachments.length > 0 ? 3 : 2 })
  const stream = document.context.stream(text, { Type: 'Metadata', Subtype: 'XML' })
  document.catalog.set(PDFName.of('Metadata'), document.context.register(stream))
}

const packet = ({ title, at, part }: { title: string; at: string; part: 2 | 3 }): Uint8Array =>
  new TextEncoder().encode(`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>${part}</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language></rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>${at}</xmp:CreateDate><xmp:ModifyDate>${at}</xmp:ModifyDate><xmp:CreatorTool>${madeBy}</xmp:CreatorTool></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${madeBy}</pdf:Producer></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`)

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

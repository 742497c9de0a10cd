import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { columnName, type PlannedBook } from '#shared/kernel/spreadsheet.ts'

type PlannedSheet = PlannedBook['sheets'][number]
type Headed = Pick<PlannedSheet, 'rows'> & { readonly heads: number }

/** Of these bytes the library would say the hour at which they were written. */
const noTime = new Date(2000, 0, 1)

/** From the last row of the heads to the last of the sheet. */
export const filteredIn = ({ rows, heads }: Headed): string =>
  `A${heads}:${columnName(Math.max(0, (rows[heads - 1]?.length ?? 1) - 1))}${Math.max(heads, rows.length)}`

/** A file as the library wrote it, with heads that stay in view; it knows filters of XLSX only, and no such heads. */
export async function withHeads(
  bytes: Buffer,
  kind: 'xlsx' | 'ods',
  sheets: readonly PlannedSheet[],
): Promise<Buffer> {
  const zip = await fromBufferPromise(bytes)
  const again = new ZipFile()
  const put = (name: string, content: Buffer | string): void =>
    again.addBuffer(Buffer.from(content), name, { compress: name !== 'mimetype', mtime: noTime })
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue
    const content = await buffer(await zip.openReadStreamPromise(entry))
    const change =
      kind === 'xlsx' ? changeOfXlsx(entry.fileName, sheets) : changesOfOds[entry.fileName]?.(sheets)
    put(entry.fileName, change ? change(content.toString()) : content)
  }
  if (kind === 'ods') put('settings.xml', settingsOf(sheets))
  again.end()
  return buffer(again.outputStream)
}

type Change = (xml: string) => string

function changeOfXlsx(name: string, sheets: readonly PlannedSheet[]): Change | undefined {
  const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1]
  const heads = number === undefined ? undefined : sheets[Number(number) - 1]?.heads
  if (heads === undefined) return undefined
  const pane = `<pane ySplit="${heads}" topLeftCell="A${heads + 1}" activePane="bottomLeft" state="frozen"/>`
  return xml =>
    replaced(
      xml,
      '<sheetView workbookViewId="0"/>',
      `<sheetView workbookViewId="0">${pane}<selection pane="bottomLeft"/></sheetView>`,
    )
}

const changesOfOds: Readonly<Record<string, (sheets: readonly PlannedSheet[]) => Change>> = {
  'content.xml': sheets => xml =>
    replaced(
      xml,
      '</office:spreadsheet>',
      `<table:database-ranges>${sheets.map(filterOf).join('')}</table:database-ranges></office:spreadsheet>`,
    ),
  'META-INF/manifest.xml': () => xml =>
    replaced(
      xml,
      '</manifest:manifest>',
      '<manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/></manifest:manifest>',
    ),
}

function filterOf({ name, rows, heads }: PlannedSheet, at: number): string {
  if (heads === undefined) return ''
  const quoted = escaped(`'${name.replaceAll("'", "''")}'`)
  const area = filteredIn({ rows, heads }).replace(/^(.+):(.+)$/, `${quoted}.$1:${quoted}.$2`)
  return `<table:database-range table:name="__Anonymous_Sheet_DB__${at}" table:target-range-address="${area}" table:display-filter-buttons="true"/>`
}

/** How LibreOffice keeps what of a sheet stays in view. */
function settingsOf(sheets: readonly PlannedSheet[]): string {
  const item = (name: string, type: string, value: string | number): string =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`
  const split = (heads: number): string =>
    [
      item('VerticalSplitMode', 'short', 2),
      item('VerticalSplitPosition', 'int', heads),
      item('ActiveSplitRange', 'short', 2),
      item('PositionBottom', 'int', heads),
    ].join('')
  const tables = sheets.map(({ name, heads }) =>
    heads === undefined
      ? ''
      : `<config:config-item-map-entry config:name="${escaped(name)}">${split(heads)}</config:config-item-map-entry>`,
  )
  const view = `<config:config-item-map-entry>${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables">${tables.join('')}</config:config-item-map-named></config:config-item-map-entry>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" xmlns:ooo="http://openoffice.org/2004/office" office:version="1.2"><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">${view}</config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`
}

/** What the library wrote is known; where it is not there any more this program is wrong, and not the file. */
function replaced(xml: string, what: string, by: string): string {
  if (!xml.includes(what)) throw new Error(`No ${what} in what the library wrote`)
  return xml.replace(what, () => by)
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

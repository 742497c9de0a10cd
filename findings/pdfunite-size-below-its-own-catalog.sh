#!/bin/sh
# pdfunite writes a /Size that leaves out the document's own catalog
#
# Versions: poppler-utils 22.12.0 (pdfunite, pdfinfo; Debian 12: 22.12.0-2+deb12u3), qpdf 11.3.0, pdf-lib 1.17.1 (npm).
#
# Input: minutes of 12 pages and an annex of 6, written by pdf-lib with plain cross-reference tables. `qpdf --check` finds
# nothing in either of them.
#
# Behaviour: `pdfunite minutes.pdf annex.pdf merged.pdf` ends with 0 and says nothing. Its table lists the objects 0 to 67
# (`xref`, `0 68`), but its trailer says /Size 40, and the catalog itself is object 48: the numbers have gaps, and /Size is
# how many of them are in use. ISO 32000-1, table 15, wants one more than the highest number, and has readers treat what
# is numbered beyond /Size as missing: read to the letter, the merged file has no catalog and so no pages. pdfinfo and
# pdf-lib go by the table and find all 18 pages; qpdf finds them too, and warns.
#
# Output seen:
#   trailer: /Size 40, /Root 48 0 R; listed: 68, in use: 40; highest object: 67
#   pdfinfo: 18 pages; pdf-lib: 18 pages
#   qpdf: exit 3, reported number of objects (40) is not one plus the highest object number (67)
#
# Why it matters here: offices merge minutes with their annexes before they are signed, and what is signed then is a file
# that one reader may show and another, true to the letter, may not. Whoever checks the signatures should say so, and not
# that somebody changed the file; and a signing program that numbers its objects from /Size would write over those in use.
#
# Ends with 0 while this is so, with 1 when the behaviour has changed, with 2 when the programs are absent or others.
set -eu

require() { # program, version wanted, version there
  [ "$3" = "$2" ] && return
  echo "needs $1 $2; there is: ${3:-none}" >&2
  exit 2
}
require pdfunite 22.12.0 "$(pdfunite -v 2>&1 | sed -n 's/^pdfunite version //p')"
require pdfinfo 22.12.0 "$(pdfinfo -v 2>&1 | sed -n 's/^pdfinfo version //p')"
require qpdf 11.3.0 "$(qpdf --version 2>&1 | sed -n 's/^qpdf version //p')"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' >package.json
npm install --silent --no-audit --no-fund --save-exact pdf-lib@1.17.1

cat >write.js <<'JS'
import { writeFileSync } from 'node:fs'
import { PDFDocument, StandardFonts } from 'pdf-lib'

for (const [name, pages] of [['minutes', 12], ['annex', 6]]) {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (let page = 1; page <= pages; page += 1)
    document.addPage().drawText(`${name}, page ${page}`, { x: 50, y: 700, size: 12, font })
  writeFileSync(`${name}.pdf`, await document.save({ useObjectStreams: false }))
}
JS
cat >count.js <<'JS'
import { readFileSync } from 'node:fs'
import { PDFDocument } from 'pdf-lib'

console.log((await PDFDocument.load(readFileSync('merged.pdf'))).getPageCount())
JS

node write.js
qpdf --check minutes.pdf >/dev/null
qpdf --check annex.pdf >/dev/null
pdfunite minutes.pdf annex.pdf merged.pdf

trailer=$(LC_ALL=C sed -n '/^trailer/,$p' merged.pdf | LC_ALL=C tr -d '\000')
size=$(printf '%s' "$trailer" | LC_ALL=C sed -n 's/.*\/Size \([0-9]*\).*/\1/p')
root=$(printf '%s' "$trailer" | LC_ALL=C sed -n 's/.*\/Root \([0-9]* 0 R\).*/\1/p')
listed=$(LC_ALL=C sed -n '/^xref/{n;s/^0 \([0-9]*\).*/\1/p;}' merged.pdf)
used=$(LC_ALL=C grep -a -c '^[0-9]\{10\} [0-9]\{5\} n' merged.pdf)
highest=$(LC_ALL=C sed -n 's/^\([0-9]*\) 0 obj.*/\1/p' merged.pdf | sort -n | tail -n 1)
code=0
warned=$(qpdf --check merged.pdf 2>&1 >/dev/null) || code=$?
warning=$(printf '%s' "$warned" | sed -n 's/.*\(reported number of objects.*\)/\1/p')

seen="trailer: /Size $size, /Root $root; listed: $listed, in use: $used; highest object: $highest
pdfinfo: $(pdfinfo merged.pdf | sed -n 's/^Pages: *//p') pages; pdf-lib: $(node count.js) pages
qpdf: exit $code, $warning"
expected='trailer: /Size 40, /Root 48 0 R; listed: 68, in use: 40; highest object: 67
pdfinfo: 18 pages; pdf-lib: 18 pages
qpdf: exit 3, reported number of objects (40) is not one plus the highest object number (67)'

echo "$seen"
[ "$seen" = "$expected" ] && exit 0
printf 'The behaviour has changed; it was:\n%s\n' "$expected" >&2
exit 1

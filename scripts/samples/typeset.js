import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import fontkit from '@pdf-lib/fontkit'
import { PDFDocument, rgb } from 'pdf-lib'

const FONTS = path.join(path.dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf')
const PAGE = { width: 595.28, height: 841.89, top: 70, bottom: 64, side: 72 }
const INK = rgb(0.1, 0.1, 0.12)
const PALE = rgb(0.42, 0.42, 0.46)
const WHEN = new Date('2024-09-02T09:00:00Z')

/** How the three samples look: letter size, leading, first-line indent, space between paragraphs, columns. */
const LOOKS = {
  indented: { size: 10.5, leading: 15.5, indent: 20, gap: 0, columns: 1, justified: true },
  spaced: { size: 10.5, leading: 15, indent: 0, gap: 8, columns: 1, justified: false },
  columns: { size: 9.5, leading: 13, indent: 0, gap: 6, columns: 2, justified: true },
}

/** A PDF of A4 pages with embedded fonts and page numbers. */
export async function typeset(parts, { author, lang, look }) {
  const document = await PDFDocument.create()
  document.registerFontkit(fontkit)
  const embed = (file) => document.embedFont(readFileSync(path.join(FONTS, file)), { subset: true })
  const fonts = {
    body: await embed('DejaVuSerif.ttf'),
    italic: await embed('DejaVuSerif-Italic.ttf'),
    bold: await embed('DejaVuSans-Bold.ttf'),
  }
  document.setTitle(parts[0].text)
  document.setAuthor(author)
  document.setLanguage(lang)
  document.setCreationDate(WHEN)
  document.setModificationDate(WHEN)
  document.setProducer('Belgi samples')
  document.setCreator('Belgi samples')
  const flow = createFlow(document, fonts, LOOKS[look])
  for (const [i, part] of parts.entries()) flow.add(part, parts[i + 1])
  return document.save({ useObjectStreams: false })
}

function createFlow(document, fonts, look) {
  const gutter = 22
  const width = (PAGE.width - 2 * PAGE.side - gutter * (look.columns - 1)) / look.columns
  let page = null
  let number = 0
  let column = 0
  let y = 0
  let columnTop = 0

  const turn = () => {
    if (page !== null && column + 1 < look.columns) {
      column++
      y = columnTop
      return
    }
    number++
    column = 0
    page = document.addPage([PAGE.width, PAGE.height])
    y = columnTop = PAGE.height - PAGE.top
    page.drawText(String(number), { x: PAGE.width / 2 - 3, y: 34, size: 9, font: fonts.body, color: PALE })
  }
  const left = () => PAGE.side + column * (width + gutter)
  const room = (height) => {
    if (y - height < PAGE.bottom) turn()
  }
  const draw = (text, style, from = 0, wide = false) => {
    const full = wide ? PAGE.width - 2 * PAGE.side : width
    const lines = wrap(text, style, full - from, style.indent ?? 0)
    for (const [i, line] of lines.entries()) {
      room(style.leading)
      y -= style.leading
      const indent = i === 0 ? (style.indent ?? 0) : 0
      const stretch = style.justified && i < lines.length - 1 ? full - from - indent : null
      drawLine(page, line, { ...style, x: left() + from + indent, y, stretch })
    }
  }

  turn()
  const body = { font: fonts.body, size: look.size, leading: look.leading, justified: look.justified }
  return {
    add(part, next) {
      if (part.kind === 'title') draw(part.text, { font: fonts.bold, size: 19, leading: 25 }, 0, true)
      else if (part.kind === 'note') {
        draw(part.text, { font: fonts.italic, size: 11, leading: 20 }, 0, true)
        y -= 12
      } else if (part.kind === 'heading') {
        room(look.leading * 4)
        y -= y === columnTop ? 0 : 10
        draw(part.text, { font: fonts.bold, size: 13, leading: 18 })
        y -= 4
      } else if (part.kind === 'item') drawItem(part)
      else {
        draw(part.text, { ...body, indent: look.indent })
        y -= look.gap
      }
      if (part.kind === 'item' && next?.kind !== 'item') y -= Math.max(4, look.gap)
      if (part.kind === 'note' || (part.kind === 'title' && next?.kind !== 'note')) columnTop = y
    },
  }

  function drawItem(part) {
    const [, marker, text] = /^(\S+) (.*)$/u.exec(part.text)
    room(look.leading)
    drawLine(page, [marker === '-' ? '•' : marker], { ...body, x: left() + 8, y: y - look.leading, stretch: null })
    draw(text, { ...body, justified: false }, 26)
  }
}

/** Words of each line that fits the width. */
function wrap(text, { font, size }, width, indent) {
  const lines = [[]]
  let used = indent
  for (const word of text.split(' ')) {
    const wide = font.widthOfTextAtSize(word, size)
    const space = lines.at(-1).length === 0 ? 0 : font.widthOfTextAtSize(' ', size)
    if (used + space + wide > width && lines.at(-1).length > 0) {
      lines.push([])
      used = wide
    } else used += space + wide
    lines.at(-1).push(word)
  }
  return lines
}

function drawLine(page, words, { font, size, x, y, stretch }) {
  if (stretch === null || words.length < 2) {
    page.drawText(words.join(' '), { x, y, size, font, color: INK })
    return
  }
  const widths = words.map((word) => font.widthOfTextAtSize(word, size))
  const space = (stretch - widths.reduce((sum, wide) => sum + wide, 0)) / (words.length - 1)
  let at = x
  for (const [i, word] of words.entries()) {
    page.drawText(word, { x: at, y, size, font, color: INK })
    at += widths[i] + space
  }
}

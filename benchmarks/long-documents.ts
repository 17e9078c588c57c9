import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import fontkit from '@pdf-lib/fontkit'
import { PDFDocument } from 'pdf-lib'
import { createLanguage, randomNumbers } from './documents.ts'

const CITIES = ['Алматы', 'Астана', 'Шымкент', 'Қарағанды', 'Ақтөбе', 'Тараз', 'Павлодар', 'Атырау']
const MONTHS = ['қаңтарда', 'ақпанда', 'наурызда', 'сәуірде', 'мамырда', 'маусымда', 'шілдеде', 'тамызда']
const NAMES = ['Нұрсұлтан Ахметов', 'Айгүл Сәрсенова', 'Ерлан Қасымов', 'Дина Жұмабаева', 'Марат Оспанов']
/** A sentence of a paragraph in so many is a dated one with names. */
const DATED = 3
/** Paragraphs under one heading. */
const SECTION = 12

/** Paragraphs as those of a Kazakh chronicle, without end, the same in every run; a heading begins each section. */
export function* paragraphs(): Generator<string> {
  const language = createLanguage()
  const random = randomNumbers(7)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const words = (count: number): string => Array.from({ length: count }, () => language.pick(random)).join(' ')
  for (let number = 0; ; number++) {
    if (number % SECTION === 0) yield `${number / SECTION + 1}-тарау. ${words(4)}`
    const sentences = Array.from({ length: 5 }, (_, i) => {
      if (i % DATED !== 0) return `${words(14)}.`
      const day = 1 + Math.floor(random() * 28)
      return `${1900 + Math.floor(random() * 120)} жылғы ${day} ${pick(MONTHS)} ${pick(NAMES)} ${pick(CITIES)} қаласында ${words(7)}.`
    })
    yield sentences.join(' ')
  }
}

/** A text of about so many letters. */
export function longText(letters: number): string {
  const parts: string[] = []
  let length = 0
  for (const paragraph of paragraphs()) {
    parts.push(paragraph)
    length += paragraph.length + 2
    if (length >= letters) break
  }
  return parts.join('\n\n')
}

const SIZE = 9
const LINE = 36
const LINES = 20
const WIDTH = 92

/** Bytes of a PDF of so many pages, each full of words. */
export async function longPdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.registerFontkit(fontkit)
  const fonts = path.join(path.dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf')
  const font = await document.embedFont(readFileSync(path.join(fonts, 'DejaVuSerif.ttf')), { subset: true })
  const lines = linesOf(paragraphs())
  for (let page = 0; page < pages; page++) {
    const sheet = document.addPage([595, 842])
    for (let line = 0; line < LINES; line++) {
      sheet.drawText(lines.next().value as string, { x: 40, y: 780 - line * LINE, size: SIZE, font })
    }
  }
  return document.save()
}

function* linesOf(source: Iterable<string>): Generator<string, string> {
  for (const paragraph of source) {
    let line = ''
    for (const word of paragraph.split(' ')) {
      if (line.length + word.length >= WIDTH) {
        yield line
        line = ''
      }
      line += line === '' ? word : ` ${word}`
    }
    yield line
  }
  return ''
}

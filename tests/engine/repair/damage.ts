/** Clean paragraphs in the three languages, as a person would write them. */
export const CLEAN: Readonly<Record<'kk' | 'ru' | 'en', readonly string[]>> = {
  kk: [
    'Қазақстан Республикасының ұлттық кітапханасы 1931 жылы құрылды. Кітапхана қорында алты миллионнан астам басылым бар, олардың ішінде сирек кездесетін қолжазбалар да сақталған. Оқырмандар саны жыл сайын артып келеді.',
    'Соңғы жылдары қала әкімдігі мен ғылыми орталықтар бірлескен іс-шараларды өткізіп жүр. Мысалы, 2015-2016 жылдары «Болашақ» бағдарламасы бойынша отызға жуық дәріс оқылды, оған студенттер мен мұғалімдер қатысты.',
    'Әлеуметтік-экономикалық даму үшін білім мен ғылымның рөлі ерекше маңызды. Сондықтан да мемлекет бұл салаға қомақты қаражат бөліп отыр және жас ғалымдарға қолдау көрсетеді.',
  ],
  ru: [
    'Национальная библиотека была основана в 1931 году. В её фондах хранится более шести миллионов изданий, среди которых есть и редкие рукописи. Число читателей растёт с каждым годом.',
    'В последние годы городской акимат и научные центры проводят совместные мероприятия. Например, в 2015-2016 годах по программе «Болашак» прочитано около тридцати лекций, в которых участвовали студенты и учителя.',
    'Социально-экономическое развитие невозможно без науки и образования. Поэтому государство выделяет на эту сферу значительные средства и кое-что делает для молодых учёных.',
  ],
  en: [
    'The national library was founded in 1931. Its collections hold more than six million items, among them rare manuscripts, and the number of readers grows from year to year.',
    'In recent years the city council and the research centres have held joint events. In 2015-2016, for example, some thirty lectures were given under the programme, attended by students and teachers alike.',
    'Long-term growth depends on science and education. The state therefore sets aside considerable means for this field and supports scholars who are at the beginning of their careers.',
  ],
}

export interface Damage {
  readonly width: number
  readonly doubled: boolean
  readonly indent: number
  readonly gap: boolean
  readonly legacy: boolean
}

const LEGACY: Readonly<Record<string, string>> = { ұ: 'ҧ', ү: 'ҥ', ө: 'ӛ', Ұ: 'Ҧ', Ү: 'Ҥ', Ө: 'Ӛ' }

/** Paragraphs as extraction leaves them: broken into lines, hyphens at line ends kept, blank lines between, old glyphs. */
export function damaged(paragraphs: readonly string[], damage: Damage): string {
  const end = damage.doubled ? ' \n\n' : '\n'
  const broken = paragraphs.map((paragraph) => wrapped(paragraph, damage).join(end))
  const text = broken.join(damage.gap ? `${end}${end}` : end)
  return damage.legacy ? text.replace(/[ұүөҰҮӨ]/gu, (letter) => LEGACY[letter] as string) : text
}

function wrapped(paragraph: string, { width, indent }: Damage): string[] {
  const lines: string[] = []
  let line = ' '.repeat(indent)
  for (const piece of paragraph.split(/(?<=-)|(?<= )/u)) {
    if (line.trimEnd() !== '' && (line + piece).trimEnd().length > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trimEnd()]
}

import type { DatePartFound, DateRule } from '../../contracts/dates.ts'
import { TURN_OF_CENTURY } from '../../model/date-counted.ts'
import { join, point } from '../../model/date-meaning.ts'
import { numberOf } from '../../model/date-parts.ts'

const century: DateRule = {
  name: 'century',
  gives: 'century',
  patterns: ['n:ORD dash? century', 'n:ORD dash? century bc|ad'],
  make: ({ n, bc }) => {
    const value = numberOf(n)
    return value >= 1 && value <= 30 ? point(bc ? { century: value, bc: true } : { century: value - 1 }) : null
  },
  examples: [
    ['In the {19th century} cities grew.', '18XX'],
    ['the {fifth century BC}', '-04XX'],
    ['in the {eighteenth century}', '17XX'],
    ['{21st-century} politics', '20XX'],
  ],
}

const centuries: DateRule = {
  name: 'centuries',
  gives: 'century',
  patterns: [
    'early|mid|late a:ORD dash|to early|mid|late b:ORD century|centuries',
    'early|mid|late a:ORD century dash|to early|mid|late b:ORD century',
    'a:ORD to|dash the? b:ORD centuries|century',
    'from the? a:ORD to the? b:ORD century|centuries',
    'between the? a:ORD and the? b:ORD centuries',
    'a:ORD to|dash b:ORD centuries bc',
  ],
  make: ({ a, b, bc }) =>
    join(
      point(bc ? { century: numberOf(a), bc: true } : { century: numberOf(a) - 1 }),
      point(bc ? { century: numberOf(b), bc: true } : { century: numberOf(b) - 1 }),
    ),
  examples: [
    ['the {15th to 18th centuries}', '14XX/17XX'],
    ['the {late 18th–early 19th century}', '17XX/18XX'],
    ['{from the 15th to the 18th century} they ruled', '14XX/17XX'],
  ],
}

/** A century of a list whose last one has the word. */
export const listedCentury: DateRule = {
  name: 'listed-century',
  gives: 'century',
  patterns: ['early|mid|late? dash? ORD', 'early|mid|late? dash? b:ORD centuries'],
  own: true,
  make: (parts, context) => {
    const mod = (parts.early ?? parts.mid ?? parts.late) ? modOf(parts) : undefined
    if (parts.b) return point({ century: numberOf(parts.b) - 1 }, mod)
    const ahead = [2, 3, 4, 5, 6].map((distance) => context.after(distance)).join(' ')
    const listed = context.after(1) === 'and' && /^(?:the )?(?:(?:early|mid|late) )?(?:\d+ \p{L}+|\p{L}+th) centur/u.test(ahead)
    return listed && numberOf(parts.ORD) <= 21 ? point({ century: numberOf(parts.ORD) - 1 }, mod) : null
  },
  examples: [
    ['in the {18th} and {19th centuries}', '17XX; 18XX'],
    ['in the {late 19th} and {early 20th centuries}', '18XX; 19XX'],
  ],
}

const namedCentury: DateRule = {
  name: 'named-century',
  gives: 'century',
  patterns: ['last|this century'],
  make: ({ last }) => point({ century: last ? 19 : 20, implied: ['century'] }),
  examples: [['In the {last century} it was rare.', '19XX']],
}

const turnOfCentury: DateRule = {
  name: 'turn-of-century',
  gives: 'date',
  patterns: ['turn of the century|millennium'],
  make: () => TURN_OF_CENTURY,
  examples: [
    ['At the {turn of the century} oil was cheap.', '19XX/20XX', '2021-05-14'],
    ['At the {turn of the century} oil was cheap.', 'null'],
    ['At the {turn of the 20th century} oil was cheap.', '19XX'],
  ],
}

const millennium: DateRule = {
  name: 'millennium',
  gives: 'century',
  patterns: ['n:ORD millennium bc?'],
  make: ({ n, bc }) =>
    numberOf(n) >= 1 && numberOf(n) <= 9 ? point(bc ? { millennium: numberOf(n), bc: true } : { millennium: numberOf(n) - 1 }) : null,
  examples: [['the {second millennium BC}', '-1XXX']],
}

/** Which part “early”, “mid” and “late” name. */
export function modOf(parts: Readonly<Record<string, DatePartFound | undefined>>): 'START' | 'MID' | 'END' {
  return (parts.early ?? parts.start) ? 'START' : (parts.late ?? parts.end) ? 'END' : 'MID'
}

/** Centuries and millennia by themselves. */
export const ENGLISH_CENTURIES: readonly DateRule[] = [centuries, century, namedCentury, turnOfCentury, millennium]

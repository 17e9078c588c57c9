import type { RepairRule } from '../contracts/repair.ts'
import { bullets } from './bullets.ts'
import { characters } from './characters.ts'
import { doubledWords } from './doubled-words.ts'
import { gluedWords } from './glued-words.ts'
import { hyphens } from './hyphens.ts'
import { legacyGlyphs } from './legacy-glyphs.ts'
import type { Lexicon } from './lexicon.ts'
import { lines } from './lines.ts'
import { lookalikes } from './lookalikes.ts'
import { misreadBytes } from './misread-bytes.ts'
import { misreadUtf8 } from './misread-utf8.ts'
import { missingSpaces } from './missing-spaces.ts'
import { pageFurniture } from './page-furniture.ts'
import { quotes } from './quotes.ts'
import { romanNumerals } from './roman-numerals.ts'
import { spaces } from './spaces.ts'

/** Every repair in the order in which they run: letters, then lines, then words and blanks, then what is only flagged. */
export function repairRules(kazakh: Lexicon): readonly RepairRule[] {
  return [
    misreadUtf8,
    misreadBytes,
    characters,
    legacyGlyphs(kazakh),
    lookalikes,
    romanNumerals,
    bullets,
    pageFurniture,
    lines,
    hyphens(kazakh),
    missingSpaces,
    gluedWords(kazakh),
    spaces,
    doubledWords,
    quotes,
  ]
}

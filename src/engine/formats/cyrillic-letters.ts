/**
 * Frequencies of Cyrillic letters, per ten thousand letters, counted in Kazakh Wikipedia passages (IS2AI/KazQAD, CC BY-SA 4.0)
 * and in Russian news (dialogue-evaluation/factRuEval-2016, development part, MIT).
 */
const KAZAKH_LETTERS =
  'а1292 ы794 е721 н668 р607 т584 і522 л515 д444 с401 қ343 о280 м275 к272 б242 ғ176 ж173 ң163 и160 у157 з150 й143 п141 ш138 г123 ө94 ұ93 ү82 ә76 я46 х38 в26 ф20 ц13 э11 ь9 ю4 ч3 һ1 щ1 ъ1 ё1'
const RUSSIAN_LETTERS =
  'о1068 е812 а809 и790 н654 т639 р574 с574 в469 л418 к327 д308 м307 п295 у235 я195 ы175 г168 б162 з158 ь138 ч124 й117 х82 ж77 ю64 ц62 ш58 ф38 щ36 э36 ё23 ъ4'

const SIZE = 0x540
const STRANGE = -10
const KAZAKH = bits(KAZAKH_LETTERS)
const RUSSIAN = bits(RUSSIAN_LETTERS)
const USUAL_SIGNS = new Set('«»–—…№“”„’ §°•·')

/** Bits of evidence per letter for each code unit below U+0540, lower case. */
function bits(frequencies: string): Float64Array {
  const table = new Float64Array(SIZE).fill(STRANGE)
  for (const entry of frequencies.split(' ')) table[entry.charCodeAt(0)] = Math.log2(Number(entry.slice(1)) / 10_000)
  return table
}

/** Bits that a letter loses for being a capital behind another: words in capitals are rare, but for texts that have no others. */
const CAPITALS = { rare: 0.8, alone: 0.25 }

/** How much a text's letters beyond ASCII are those of Kazakh or Russian words: mean bits a letter, about -4.4 for real text, below -6 for text read with a wrong code page. */
export function cyrillicEvidence(text: string): number {
  const counts = { capitals: 0, small: 0 }
  let total = 0
  let count = 0
  for (const run of text.matchAll(/[\u0080-\uffff]+/gu)) {
    total += runEvidence(run[0], counts)
    count += run[0].length
  }
  if (count === 0) return 0
  const share = counts.small / (counts.small + counts.capitals || 1)
  return (total - counts.capitals * (CAPITALS.alone + (CAPITALS.rare - CAPITALS.alone) * Math.min(1, share * 4))) / count
}

/** Bits of a run of signs beyond ASCII, each word of it taken for the language that it fits better; counts capitals behind capitals, and small letters. */
function runEvidence(run: string, counts: { capitals: number; small: number }): number {
  let kazakh = 0
  let russian = 0
  let total = 0
  let previous: 'none' | 'lower' | 'upper' = 'none'
  for (let i = 0; i < run.length; i++) {
    const sign = run[i] as string
    const lower = sign.toLowerCase()
    if (lower === sign.toUpperCase()) {
      total += (USUAL_SIGNS.has(sign) ? -7 : STRANGE) + Math.max(kazakh, russian)
      kazakh = russian = 0
      previous = 'none'
      continue
    }
    const upper = lower !== sign
    if (!upper) counts.small++
    else if (previous === 'upper') counts.capitals++
    else total -= previous === 'lower' ? 6 : 0.2
    previous = upper ? 'upper' : 'lower'
    kazakh += KAZAKH[lower.charCodeAt(0)] ?? STRANGE
    russian += RUSSIAN[lower.charCodeAt(0)] ?? STRANGE
  }
  return total + Math.max(kazakh, russian)
}

const pairs = (text: string): [string, string][] => text.split(/\s*,\s*/u).map((pair) => pair.split(' ') as [string, string])

/** Nouns whose last vowel falls before an ending that begins with a vowel: the stem as it stands there, and the word. */
export const DROPPED_VOWELS: ReadonlyMap<string, string> = new Map(
  pairs(
    `ауз ауыз, мұрн мұрын, орн орын, халқ халық, ерк ерік, көңл көңіл, аул ауыл, қойн қойын, құлқ құлық, бөрк бөрік, парқ парық, ерн ерін,
мойн мойын, қарн қарын, даус дауыс, көрк көрік, ырқ ырық, қалп қалып, ғұмр ғұмыр, бүйр бүйір, әрп әріп, қарп қаріп, қауп қауіп, құлп құлып,
кейп кейіп, нарқ нарық, ғұрп ғұрып, қорқ қорық, үрк үрік, ірк ірік`.replace(/\n/gu, ' '),
  ),
)

/** Verbs that end in ы or і, which present tense (оқиды) and verbal noun (оқу) hide. */
export const HIGH_VERBS: ReadonlySet<string> = new Set(
  `оқы таны тасы ері ірі шірі қызы жібі ашы сасы құры ұйы қаны мүлгі аңды жаны сүрі тоңы балқы шалқы толқы қалқы сарқы жылы суы кеңі бекі үңгі қажы тозы шошы сылқы аңқы ырғы налы айны ұлы жамы лықсы кекі мойы`.split(
    /\s+/u,
  ),
)

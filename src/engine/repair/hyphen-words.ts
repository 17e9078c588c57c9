const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u))

/** Lower-case first halves behind which a hyphen belongs to the word, in any of the three languages. */
export const FIRST_HALVES =
  words(`вице экс премьер генерал пресс топ веб онлайн мини интернет штаб бизнес поп рок шоу унтер обер лейб контр инженер медиа
  северо юго нью санкт әл аль эль ибн бин уль хизб нұр тянь абу әбу аш
  self well non semi quasi half high low long short first second third twenty thirty forty fifty sixty seventy eighty ninety anglo`)

/** Lower-case second halves before which a hyphen belongs to the word. */
export const SECOND_HALVES = words(`летие летний летия летию ақ әл аль
  based like free old year term level known made called related scale speed born elect sized style oriented wide specific shaped friendly winning looking owned songwriter`)

/** Kazakh words of two halves whose second one may be taken for endings of the first, or is seldom met alone. */
export const KAZAKH_PAIRS: readonly (readonly string[])[] =
  `бала шаға, ата ана, ата баба, ата тек, әке шеше, апа сіңлі, аға іні, ел жұрт, жер су, туған туыс, туыс туған, дос жаран, қыз жігіт,
  ойын күлкі, ойын сауық, ән күй, әдет ғұрып, әдет ғұры, салт дәстүр, салт сана, мал мүлік, мал жан, азық түлік, азық түлі, киім кешек,
  ыдыс аяқ, ыдыс аяғ, құрт құмырсқа, амал айла, күш жігер, күш қуат, ақыл ой, ой пікір, іс шара, іс қимыл, іс әрекет, іс сапар, іс тәжірибе,
  қарым қатынас, қарама қарсы, алыс беріс, барыс келіс, көмек жәрдем, мән мағына, сын пікір, анда санда, оқта текте, құрал сайман, әдіс айла,
  әдіс тәсіл, сауда саттық, сауда саттығ, атақ даңқ, атақ даңғ, хал жағдай, хал ахуал, сана сезім, қайғы қасірет, бірлі жарым, қоян қолтық,
  ұлан асыр, ұлан ғайыр, ағыл тегіл, тарту таралғы, қоқан лоққы, сөзбе сөз, бетпе бет, қолма қол, аман есен, өнер білім, оқу ағарту,
  оқу әдістеме, ғылыми зерттеу, ғылыми техника, ғылыми көпшілік, орман тоғай, өсім жидек, жеміс жидек, тау кен, мұнай газ, ит құс, қой ешкі,
  кәрі жас, үлкен кіші, ұсақ түйек, тіл әдебиет`
    .split(/,\s+/u)
    .map((pair) => pair.split(' '))

const MONTH = /^(?:январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр)\p{L}{0,2}$/u

/** Russian pairs of a certain first and second half: «кто-то», «по-русски», «из-за», «во-первых». */
export const RUSSIAN_PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/^по$/u, /^\p{L}{3,}(?:ски|цки|ому|ему|ьи)$/u],
  [/^кое$/u, /^(?:кто|что|как|где|кого|чего|каки|кому|чем)/u],
  [/^из$/u, /^(?:за|под)$/u],
  [/^во$/u, /^(?:первых|вторых)$/u],
  [/^в$/u, /^(?:третьих|четвёртых|четвертых|пятых)$/u],
  [/^(?:кто|что|как|где|куд|откуд|когд|чей|чь|кого|ком|кем|чег|чем|почем|заче|скольк)/u, /^(?:то|либо|нибудь)$/u],
  [MONTH, MONTH],
  [/^(?:вс[её]|так|опять|довольно|прямо)$/u, /^таки$/u],
]

/** Ends of Russian first halves of compound adjectives: «социально-», «общественно-», «историко-». */
export const ADVERB_END = /(?:льно|нно|ично|учно|ско|ико)$/u
/** A Russian adjective long enough to stand alone as a second half. */
export const ADJECTIVE = /^\p{L}{4,}(?:[ыи]й|ой|ая|ое|[ыи]е|ого|его|ому|ему|[ыи]х|[ыи]ми?|ую)$/u
/** Adverbs that Russian joins without a hyphen. */
export const JOINED = words('сельско высоко глубоко много мало велико дально цельно')

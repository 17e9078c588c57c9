const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u))

/** Lower-case first halves behind which a hyphen belongs to the word. */
export const KEPT_BEFORE = words(`по кое кой из во вице экс премьер генерал пресс топ веб онлайн мини макро северо юго нью санкт
  әл аль аш ас ат ад эд эль ал ибн бен бин ут уль хизб нұр алма қызыл вице тянь абу ван де ле ла сен сан
  self well non ex vice anti semi quasi mid all half high low long short first second third twentieth nineteenth twenty thirty forty fifty
  sixty seventy eighty ninety so much north south east west anglo`)

/** Lower-case second halves before which a hyphen belongs to the word. */
export const KEPT_BEHIND = words(`то либо нибудь таки ка тка де с летие летний летия летию ақ ау ай мыс дүр әл аль
  based like free old year term level known made called related in up off out to time scale speed born elect sized style oriented`)

/** Ends of Russian first halves of compound adjectives: «социально-», «общественно-», «экономико-». */
export const PAIR_ENDS: readonly string[] = [
  'льно',
  'енно',
  'ично',
  'чно',
  'ско',
  'ико',
  'ово',
  'жно',
  'дно',
  'тно',
  'рно',
  'мно',
  'нно',
  'ионно',
]

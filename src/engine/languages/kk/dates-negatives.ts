/** Kazakh texts that hold no date. */
export const KAZAKH_NO_DATES: readonly string[] = [
  'Нысан № 1999 бойынша тіркелді.',
  'Сауда көлемі 2000 тоннаға жетті.',
  '416-I нөмірлі Заң күшіне енді.',
]

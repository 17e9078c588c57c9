import type { NameGrammar, NameToken } from '../../contracts/names.ts'
import { KAZAKH_FIRST_NAMES } from '../../model/gazetteer/first-names-kazakh.ts'
import { RUSSIAN_FIRST_NAMES } from '../../model/gazetteer/first-names-russian.ts'
import { gazetteerAbbreviations, gazetteerNames } from '../../model/gazetteer/gazetteer.ts'
import { russianAbbreviations } from './names-abbreviations.ts'
import { looksAdjective, russianReadings } from './names-endings.ts'
import { russianForms } from './names-forms.ts'
import { russianHeaded } from './names-headed.ts'
import { russianHead } from './names-heads.ts'
import { russianLaws } from './names-laws.ts'
import { ETHNIC, FIXED } from './names-lists.ts'
import { RUSSIAN_NUMBERS } from './names-numbers.ts'
import { COMMON, PARTICLES, TITLES } from './names-words.ts'

const SURNAME =
  /^\p{L}{2,}(?:[оеё]в(?:а|у|ым|е|ой|ы|ых|ым|ыми)?|[иы]н(?:а|у|ым|е|ой|ы|ых|ыми)?|[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую|ие|их)|енко|чук(?:а|у|ом|е)?|дзе|швили|ян(?:а|у|ом|е)|баев|улы|кызы)$/u
const LONE_SURNAME = /^\p{L}{3,}(?:[оеё]в(?:а|у|ым|е|ой|ы|ых)?|енко|швили|дзе)$/u
const PATRONYMIC = /^\p{L}{2,}(?:[оеё]вич(?:а|у|ем|е)?|ич|ьич(?:а|у|ем|е)?|[оеё]вн(?:а|ы|е|у|ой)|ичн(?:а|ы|е|у|ой)|улы|кызы|оглы)$/u

function law(quoted: readonly NameToken[], beside: readonly NameToken[]): boolean {
  if (!/^(?:о|об|обо)$/u.test(quoted[0]?.lower ?? '')) return false
  return beside.some((token) => /^(?:закон|кодекс|указ|постановлен|конвенц|декларац|соглашен|договор|приказ)/u.test(token.lower))
}

/** How Russian names things: adjectives and head first, genitives after, every word inflected. */
export const russianNames: NameGrammar = {
  code: 'ru',
  readings: russianReadings,
  forms: russianForms,
  lastOnly: false,
  head: russianHead,
  headSide: 'before',
  parts: (lower) => /(?:л|ла|ло|ли|ет|ют|ит|ат|ть|ся)$/u.test(lower) || /^(?:и|в|на|с|что|как|по|о|из|от|для)$/u.test(lower),
  law,
  lists: [
    { type: 'GPE', why: 'place list', confidence: 0.92, names: gazetteerNames('ru', 'GPE') },
    { type: 'LOCATION', why: 'place list', confidence: 0.9, names: gazetteerNames('ru', 'LOCATION') },
    { type: 'FACILITY', why: 'place list', confidence: 0.9, names: gazetteerNames('ru', 'FACILITY') },
    { type: 'ORGANISATION', why: 'organisation list', confidence: 0.9, names: gazetteerNames('ru', 'ORGANISATION') },
    ...ETHNIC,
    ...FIXED,
  ],
  abbreviations: gazetteerAbbreviations('ru'),
  person: {
    firstNames: new Set([...RUSSIAN_FIRST_NAMES, ...KAZAKH_FIRST_NAMES]),
    titles: TITLES,
    common: COMMON,
    particles: PARTICLES,
    surname: (base) => SURNAME.test(base),
    loneSurname: (base) => LONE_SURNAME.test(base),
    stranger: (base) => /^[а-я-]{2,}$/u.test(base) && !looksAdjective(base),
    patronymic: (base) => PATRONYMIC.test(base),
  },
  number: RUSSIAN_NUMBERS,
  conjunctions: new Set(['и', 'или', 'также', 'а', 'либо']),
  find: (sentence) => russianLaws(sentence).concat(russianHeaded(sentence), russianAbbreviations(sentence)),
}

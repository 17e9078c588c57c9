import type { NameGrammar, NameToken } from '../../contracts/names.ts'
import { KAZAKH_FIRST_NAMES } from '../../model/gazetteer/first-names-kazakh.ts'
import { RUSSIAN_FIRST_NAMES } from '../../model/gazetteer/first-names-russian.ts'
import { gazetteerAbbreviations, gazetteerNames } from '../../model/gazetteer/gazetteer.ts'
import { kazakhReadings } from './names-endings.ts'
import { kazakhHeaded } from './names-headed.ts'
import { kazakhHead } from './names-heads.ts'
import { kazakhLaws } from './names-laws.ts'
import { ETHNIC, FIXED } from './names-lists.ts'
import { KAZAKH_NUMBERS } from './names-numbers.ts'
import { kazakhUnknownPlaces } from './names-places.ts'
import { kazakhRanked } from './names-ranked.ts'
import { isNeverInNames, NEVER_IN_NAMES, PARTICLES, TITLES } from './names-words.ts'

const SURNAME = /^\p{L}{3,}(?:ов|ев|ова|ева|ин|ина|ский|ская|цкий|цкая|енко|чук|ұлы|қызы|улы|кызы|дзе|швили|ян)$/u
const PARTS = /(?:ның|нің|дың|дің|тың|тің|да|де|та|те|дан|ден|тан|тен|ға|ге|қа|ке|ып|іп|деп|делінген|деді|дейді|ды|ді|ты|ті)$/u
const LOCAL = /(?:дағы|дегі|тағы|тегі|да|де|та|те|дан|ден|тан|тен|нан|нен|ға|ге)$/u
/** Kazakh names that end in a word of their own: «Жармахан», «Тұяқбай», «Үмітбек». */
const COMPOUND =
  /^\p{L}{3,}(?:бай|бек|хан|жан|гүл|ғали|қали|мұрат|мырза|сұлтан|қожа|ғожа|болат|дәулет|мұхамед|мұхаммед|әлі|келді|сейіт|төре|ғазы)$/u
/** Names of origin: «Ясауи», «Дулати», «Баласағұни»; much else ends so, a given name must stand beside it. */
const NISBA = /^\p{L}{3,}(?:[бдзкқлмнрстғ]|у)и$/u
/** «көтерісшілер», «жұмысшылардың»: many who do something are nobody's name. */
const MANY_DOERS = /(?:шылар|шілер)\p{Ll}{0,5}$/u
const PATRONYMIC = /^\p{L}{2,}(?:ұлы|қызы|улы|кызы|евич|ович|овна|евна|ични?ч)$/u

const ACT = /^(?:заң|кодекс|жарлы|қаулы|конвенци|декларация|келісім|шарт|бұйры|хаттама|ереже)/u

function law(quoted: readonly NameToken[], beside: readonly NameToken[]): boolean {
  const last = quoted.at(-1)?.lower ?? ''
  if (/^(?:туралы|жөніндегі)$/u.test(quoted.at(-2)?.lower ?? '') && ACT.test(last)) return true
  if (!/^(?:туралы|жайлы|жөніндегі)$/u.test(last)) return false
  return beside.some((token) => ACT.test(token.lower))
}

/** How Kazakh names things: heads at the end, case endings on the last word. */
export const kazakhNames: NameGrammar = {
  code: 'kk',
  readings: kazakhReadings,
  forms: (word) => [word],
  lastOnly: true,
  head: kazakhHead,
  headSide: 'after',
  parts: (lower) => !/^(?:атты|деген|тұрақты|қуатты|жекеменшікті)$/u.test(lower) && PARTS.test(lower),
  law,
  lists: [
    { type: 'GPE', why: 'place list', confidence: 0.92, names: gazetteerNames('kk', 'GPE') },
    { type: 'LOCATION', why: 'place list', confidence: 0.9, names: gazetteerNames('kk', 'LOCATION') },
    { type: 'FACILITY', why: 'place list', confidence: 0.9, names: gazetteerNames('kk', 'FACILITY') },
    { type: 'ORGANISATION', why: 'organisation list', confidence: 0.9, names: gazetteerNames('kk', 'ORGANISATION') },
    ...ETHNIC,
    ...FIXED,
  ],
  abbreviations: gazetteerAbbreviations('kk'),
  person: {
    firstNames: new Set([...KAZAKH_FIRST_NAMES, ...RUSSIAN_FIRST_NAMES]),
    titles: TITLES,
    common: NEVER_IN_NAMES,
    ordinary: (lower) => isNeverInNames(lower) || MANY_DOERS.test(lower),
    parted: (lower) => lower.length > 6 && LOCAL.test(lower),
    particles: PARTICLES,
    surname: (base) => SURNAME.test(base) || COMPOUND.test(base) || NISBA.test(base),
    loneSurname: (base) => SURNAME.test(base) || COMPOUND.test(base),
    stranger: () => false,
    patronymic: (base) => PATRONYMIC.test(base),
  },
  number: KAZAKH_NUMBERS,
  conjunctions: new Set(['және', 'мен', 'бен', 'пен', 'сондай-ақ', 'немесе', 'әрі', 'және']),
  find: (sentence) => kazakhLaws(sentence).concat(kazakhHeaded(sentence), kazakhRanked(sentence), kazakhUnknownPlaces(sentence)),
}

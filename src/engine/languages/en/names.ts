import type { NameGrammar, NameList, NameToken } from '../../contracts/names.ts'
import { ENGLISH_FIRST_NAMES } from '../../model/gazetteer/first-names-english.ts'
import { gazetteerAbbreviations, gazetteerNames } from '../../model/gazetteer/gazetteer.ts'
import { englishHeaded } from './names-headed.ts'
import { englishHead } from './names-heads.ts'
import { ENGLISH_NUMBERS } from './names-numbers.ts'
import { NEVER_CAPITAL, OFFICES_AND_SURNAMES, PARTICLES, TITLES } from './names-words.ts'

const SURNAME = /^\p{L}{3,}(?:ov|ev|ova|eva|yev|yeva|sky|skiy|skaya|enko|chuk|uly|kyzy|son|stein|berg|baev|bayev|vich|escu)$/u
const PATRONYMIC = /^\p{L}{3,}(?:ovich|evich|ovna|evna|uly|kyzy|qyzy)$/u

const LISTS: readonly NameList[] = [
  {
    type: 'GPE',
    why: 'place list',
    confidence: 0.92,
    // Mary in Turkmenistan is meant far less often than a woman.
    names: gazetteerNames('en', 'GPE').filter((name) => name !== 'Mary'),
  },
  { type: 'LOCATION', why: 'place list', confidence: 0.9, names: gazetteerNames('en', 'LOCATION') },
  { type: 'FACILITY', why: 'place list', confidence: 0.9, names: gazetteerNames('en', 'FACILITY') },
  { type: 'ORGANISATION', why: 'organisation list', confidence: 0.9, names: gazetteerNames('en', 'ORGANISATION') },
  {
    type: 'NORP',
    why: 'people or faith',
    confidence: 0.85,
    names:
      `American British Chinese Russian French German Kazakh Kazakhstani Kyrgyz Uzbek Tajik Turkmen Turkish Turkic Tatar Uyghur Uighur Mongol Mongolian Japanese Korean English Polish
      Jewish Armenian Georgian Azerbaijani Ukrainian Belarusian Czech Greek Indian Persian Arab Kurdish Chechen Muslim Christian Buddhist Orthodox Catholic Protestant Sunni Shia Shiite
      Slavic Islamic Islamist European Soviet Communist Democrat Democratic Republican Italian Spanish Dutch Swedish Finnish Norwegian Danish Iranian Iraqi Israeli Palestinian Syrian
      Egyptian Saudi Pakistani Afghan African Asian Mexican Canadian Australian Brazilian Kazakhs Russians Americans Germans Muslims Christians Jews Arabs Kurds Uzbeks Tatars Mongols Uyghurs
      Democrats Republicans Communists Europeans Iranians Iraqis Israelis Palestinians Turks Poles Greeks Indians Ukrainians Canadians Australians Islam Christianity Buddhism`
        .trim()
        .split(/\s+/u),
  },
  {
    type: 'EVENT',
    why: 'event list',
    confidence: 0.9,
    names: [
      'World War II',
      'World War I',
      'Second World War',
      'First World War',
      'Great Patriotic War',
      'Cold War',
      'October Revolution',
      'February Revolution',
      'Civil War',
    ],
  },
  {
    type: 'ORGANISATION',
    why: 'organisation list',
    confidence: 0.85,
    names: [
      'White House',
      'Red Army',
      'Security Council',
      'General Assembly',
      'State Department',
      'Prosecutor General',
      'Congress',
      'Supreme Court',
    ],
  },
]

function law(quoted: readonly NameToken[], beside: readonly NameToken[]): boolean {
  return /^on$/u.test(quoted[0]?.lower ?? '') && beside.some((token) => /^(?:law|act|decree|convention|code)$/u.test(token.lower))
}

/** How English names things: runs of capitals, heads last or before “of”. */
export const englishNames: NameGrammar = {
  code: 'en',
  readings: (lower) => [{ base: lower, ending: 'bare' }],
  forms: (word) => [word],
  lastOnly: true,
  head: englishHead,
  headSide: 'both',
  parts: (lower) => /^(?:is|was|were|are|said|says|that|and|to|in)$/u.test(lower),
  law,
  lists: LISTS,
  abbreviations: gazetteerAbbreviations('en'),
  person: {
    firstNames: ENGLISH_FIRST_NAMES,
    titles: TITLES,
    common: NEVER_CAPITAL,
    particles: PARTICLES,
    surname: (base) => SURNAME.test(base) || OFFICES_AND_SURNAMES.has(base),
    loneSurname: (base) => SURNAME.test(base),
    stranger: () => false,
    patronymic: (base) => PATRONYMIC.test(base),
    generation: (lower) => /^(?:jr|sr|ii|iii|iv)$/u.test(lower),
  },
  number: ENGLISH_NUMBERS,
  conjunctions: new Set(['and', 'or', 'as', 'well']),
  find: englishHeaded,
}

import type { Candidate, NameSentence, NameToken } from '../../contracts/names.ts'
import { STOPS } from './names-words.ts'

/** Abbreviations of common nouns, not of names. */
const COMMON = new Set(
  `нао кгп гкп гккп ргп ргкп кгу ргу пхв эцп мрп удк ббк сми смс оао ооо зао пао тоо ао ип чп гуп муп нко ввп вви ндс ндфл дтп пдд днк рнк вич спид ковид covid егэ ент гост снип тв пк эвм аэс тэц гэс грэс жкх мрот
    сша ссср usd eur kzt rub sms pdf html url gps usb dvd фио инн иин бин нло рф utc gmt тма тм спо рэб бпла бтр бмп нэп апк вуз зож пми ппс кпд`.split(
    /\s+/u,
  ),
)
const COMPOUND =
  /^(?:Мин(?:фин|юст|здрав|обр|обрнаук|эконом|экономразвити|транс|энерго|связ|культур|спорт|сельхоз|оборон|пром|строй|труд|природ|печат|атом|внутторг)|Рос(?:природ|потреб|сельхоз|строй|тех|авто|транс|рыб|энерго|гос|атом|косм|стат|нефт|банк|имуществ|регистр|финмониторинг|молод|туризм|лес|военкомат)|Гос(?:дум|совет|банк|план|стат|комстат|департамент|строй)|Мос(?:гордум|горсуд|совет)|Каз(?:гидромет|водхоз|сельхоз|стат|пром|цинк|хром|почт|информ|телеком|фильм)|Совнарком|Совмин|Госплан|Газпром|Нац(?:банк|гвард)|Ген(?:штаб|прокуратур)|Цент(?:ризбирком|робанк))\p{Ll}*$/u
const ROMAN = /^[IVXLCDM]+$/u

/** Unknown words of three to six capitals, «ФИДЕ», and compounds of public bodies, «Минфин»: in Russian mostly organisations. Linear. */
export function russianAbbreviations({ tokens, known }: NameSentence): Candidate[] {
  return tokens.flatMap((token, i): Candidate[] => {
    if (known[i] !== undefined) return []
    if (COMPOUND.test(token.text)) return [at(i, 0.85, 'compound of a public body')]
    return isUnknown(token) ? [at(i, 0.55, 'unknown abbreviation')] : []
  })
}

function at(first: number, confidence: number, why: string): Candidate {
  return { first, end: first + 1, type: 'ORGANISATION', confidence, why }
}

function isUnknown({ shape, text, lower }: NameToken): boolean {
  return shape === 'upper' && /^\p{Lu}{3,6}$/u.test(text) && !ROMAN.test(text) && !COMMON.has(lower) && !STOPS.has(lower)
}

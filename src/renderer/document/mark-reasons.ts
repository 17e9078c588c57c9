import type { PlainKey } from '../i18n/index.tsx'

/** Reasons of the rules in the engine's words, and the message that says each in the window's language. */
const REASONS: Readonly<Record<string, PlainKey>> = {
  'place list': 'reason.places',
  'organisation list': 'reason.organisations',
  'event list': 'reason.events',
  'law list': 'reason.laws',
  'position list': 'reason.positions',
  'people or faith': 'reason.people',
  language: 'reason.language',
  ordinal: 'reason.ordinal',
  number: 'reason.number',
  'number with unit': 'reason.unit',
  'named elsewhere in the text': 'reason.elsewhere',
  'known abbreviation': 'reason.abbreviation',
  'abbreviation explained in the text': 'reason.explained',
  'word explained in the text': 'reason.called',
  'enumerated with such': 'reason.enumerated',
  'item of a list of such': 'reason.item',
  'surname and initials': 'reason.initials',
  'initials and surname': 'reason.initials',
  'given name, initial, surname': 'reason.initials',
  'law in quotation marks': 'reason.quoted',
  'side of a place': 'reason.side',
  head: 'reason.head',
  before: 'reason.before',
  after: 'reason.after',
  position: 'reason.position',
  rank: 'reason.rank',
  law: 'reason.law',
  act: 'reason.act',
  branch: 'reason.branch',
  tagger: 'reason.tagger',
  date: 'reason.date',
}

const WITH_WORDS = /^(?<what>[a-z]+)(?<rest>:? .+)$/u

/** Why something was marked, in the window's words; what they do not know stays as the engine says it. */
export function reasonInWords(why: string, say: (key: PlainKey) => string): string {
  const plain = REASONS[why]
  if (plain) return say(plain)
  const { what = '', rest = '' } = WITH_WORDS.exec(why)?.groups ?? {}
  const known = REASONS[what]
  if (!known || !/^(?::|[ ][«“])/u.test(rest)) return why
  return rest.startsWith(':') ? say(known) : `${say(known)}${rest}`
}

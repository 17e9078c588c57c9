import type { Head } from '../../contracts/names.ts'
import type { EntityType } from '../../model/annotation.ts'

const STRONG: Readonly<Partial<Record<EntityType, string>>> = {
  ORGANISATION: `academy agency alliance army assembly association authority bank board brigade bureau cabinet coalition college commission committee companies company congress
    consortium confederation corporation corp council court department directorate embassy federation force forces foundation front fund government group
    guard holding inc institute institution league llc ltd ministry movement navy office orchestra organisation organization parliament party police
    senate service society supreme syndicate taskforce team tribunal trust union university church press news times post networks systems airlines airways club administration
    plc llp jsc gmbh ag brotherhood society duma majilis consulate secretariat laboratory laboratories records`,
  FACILITY: `airport arena avenue bridge building cathedral cemetery dam factory hall hospital hotel library mall mausoleum memorial monument mosque museum palace park plant
    prison road stadium station street theatre theater tower site square highway boulevard port refinery pipeline cosmodrome`,
  GPE: 'city county district emirate kingdom oblast province region republic state town village khanate municipality territory',
  LOCATION: `bay basin canyon coast desert gulf hills island islands lake mountain mountains mount ocean peninsula plateau river sea strait valley forest glacier
    waterfall steppe peak creek beach`,
  LAW: 'act agreement charter code constitution convention covenant declaration decree law pact protocol regulation resolution statute treaty accord accords amendment directive',
  EVENT: `championship championships conference crisis cup festival forum games olympics revolution summit uprising war battle congress massacre earthquake hurricane
    tournament expo revolt rebellion riots attacks`,
  PROJECT: 'program programme project initiative strategy plan',
  ART: 'novel poem song film movie book album magazine article painting symphony award prize medal',
  PRODUCT: 'aircraft rocket ship app tractor',
}
const WEAK: Readonly<Partial<Record<EntityType, string>>> = {
  ORGANISATION: 'center centre school staff division unit branch section network house chamber market',
}
const LONE = 'parliament congress senate kremlin'

const READ = new Map<string, Head>()
function put(noun: string, head: Head): void {
  if (!READ.has(noun)) READ.set(noun, head)
  const many = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`
  if (!READ.has(many)) READ.set(many, { ...head, plural: true })
}
for (const noun of LONE.split(' ')) put(noun, { type: 'ORGANISATION', strength: 'lone', plural: false })
for (const [lists, strength] of [
  [STRONG, 'strong'],
  [WEAK, 'weak'],
] as const) {
  for (const [type, nouns] of Object.entries(lists) as [EntityType, string][])
    for (const noun of nouns.split(/\s+/u)) put(noun, { type, strength, plural: false })
}

/** The kind of name that an English word in small letters heads; null for other words. */
export function englishHead(lower: string): Head | null {
  return READ.get(lower) ?? null
}

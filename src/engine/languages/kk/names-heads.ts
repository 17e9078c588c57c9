import type { Head } from '../../contracts/names.ts'
import type { EntityType } from '../../model/annotation.ts'
import { memo } from '../../model/memo.ts'
import { kazakhReadings, plural, possessive } from './names-endings.ts'

/*
 * Head nouns with the class that they give a name. The classes follow the descriptor list in part IV of the KazNERD annotation guidelines
 * (Yeshpanov, Khassanov, Varol; CC BY 4.0), to which common nouns of written Kazakh were added.
 */
const STRONG: Readonly<Partial<Record<EntityType, string>>> = {
  ORGANISATION: `агенттік академия альянс аппарат ассамблея ассоциация банк басқарма бірлестік биржа гвардия дума департамент
    инспекция институт жамағат коалиция комиссия комитет компания конгресс консорциум конфедерация концерн корпорация кеңес қауымдастық қоғам қозғалыс
    қор лига мәслихат медресе министрлік одақ палата парламент партия прокуратура редакция семинария серіктестік сот
    телеарна телеканал телерадиокешен трибунал университет ұйым федерация филармония холдинг штаб шіркеу әкімдік әкімшілік әуекомпания
    достастық майдан жасақ хунта корпус колледж гимназия лицей консерватория бюро милиция полиция секретариат мекеме
    күштер синдикат картель үкімет құрама команда клуб хор арна баспа фронт өкілдік елшілік консулдық комиссариат кабинет радио радиостанция студия киностудия телестудия архив мұрағат батальон дивизия полк бригада`,
  FACILITY: `аурухана емхана әуежай вокзал театр мұражай музей стадион мешіт кесене зауыт фабрика шахта кеніш көпір даңғыл көше саябақ ескерткіш
    монумент сарай қонақүй шипажай түрме полигон кітапхана ипподром тасжол автожол бекет станция айлақ порт бөген бөгет суқойма
    тоннель түнель мұнара обсерватория космодром ғарышайлақ базар кинотеатр цирк зират шіркеуі монастырь ғибадатхана
    мазар қорық комбинат кенорын алаң қорған қорым канал магистраль теміржол дәліз автомагистраль резерват галерея`,
  GPE: 'облыс аудан ауыл кент қала штат провинция префектура округ уезд губерния хандық қағанат республика патшалық эмират сұлтандық федерация',
  LOCATION: `тау көл өзен теңіз мұхит шөл түбек арал аралдар алап алқап жота қырат жазық ойпат үстірт шыңдар шың шатқал асу бұлақ сарқырама шығанақ бұғаз
    мүйіс дала орман мұздық үңгір жайлау төбе сай қойнау құм жон аңғар континент құрлық ықшамаудан шағынаудан мөлтекаудан атырау жаға жағалау атырап`,
  LAW: 'кодекс конституция конвенция пакт шарт келісім декларация хартия заң меморандум регламент хаттама статут',
  EVENT: `оқиға соғыс көтеріліс төңкеріс шайқас революция дағдарыс форум саммит съезд конференция фестиваль олимпиада чемпионат біріншілік
    мереке мерейтой симпозиум универсиада құрылтай жорық қырғын байқау спартакиада`,
  PROJECT: 'бағдарлама жоба стратегия доктрина тұжырымдама бастама',
  ART: `роман повесть поэма өлең әңгіме пьеса опера балет фильм киноэпопея телехикая эпопея эпос дастан жыр ән күй сурет картина мүсін кітап мақала еңбек
    орден медаль сыйлық премия трилогия комедия трагедия драма хикая хикаят диссертация монография альманах очерк симфония дилогия шығарма туынды жинақ`,
  PRODUCT: 'ұшақ зымыран кеме трактор автокөлік қосымша спутник',
  LANGUAGE: 'тіл',
}

const WEAK: Readonly<Partial<Record<EntityType, string>>> = {
  ORGANISATION:
    'филиал қызмет орталық топ бөлім бөлімше мектеп құрылым кафедра факультет зертхана хатшылық шаруашылық әскер флот армия газет журнал басылым',
}

/** Capitalised, these name an organisation by themselves. */
const LONE = 'үкімет парламент сенат мәжіліс'

const READ = new Map<string, Head>()

function put(form: string, head: Head): void {
  if (!READ.has(form)) READ.set(form, head)
}

function learn(lists: Readonly<Partial<Record<EntityType, string>>>, strength: Head['strength']): void {
  for (const [type, nouns] of Object.entries(lists) as [EntityType, string][]) {
    for (const noun of nouns.split(/\s+/u)) {
      const many = plural(noun)
      put(possessive(noun), { type, strength, plural: false })
      put(noun, { type, strength, plural: false, bare: true })
      put(many, { type, strength, plural: true })
      put(possessive(many), { type, strength, plural: true })
    }
  }
}

for (const noun of LONE.split(' ')) {
  put(possessive(noun), { type: 'ORGANISATION', strength: 'lone', plural: false })
  put(noun, { type: 'ORGANISATION', strength: 'lone', plural: false, bare: true })
}
learn(STRONG, 'strong')
learn(WEAK, 'weak')
for (const [form, type] of [
  ['кәсіпорны', 'ORGANISATION'],
  ['съезі', 'EVENT'],
  ['кенорны', 'FACILITY'],
  ['автомагистралі', 'FACILITY'],
  ['магистралі', 'FACILITY'],
  ['госпиталі', 'FACILITY'],
  ['фестивалі', 'EVENT'],
  ['күні', 'EVENT'],
  ['ансамблі', 'ORGANISATION'],
  ['аулы', 'GPE'],
  ['күштері', 'ORGANISATION'],
  ['аралдары', 'LOCATION'],
  ['таулары', 'LOCATION'],
  ['жшс', 'ORGANISATION'],
  ['ақ', 'ORGANISATION'],
  ['құқ', 'ORGANISATION'],
] as const) {
  READ.set(form, { type, strength: 'strong', plural: false })
}

/** The kind of name that a Kazakh word in small letters heads, in any case form; null for other words. */
export const kazakhHead = memo((lower: string): Head | null => {
  for (const { base } of kazakhReadings(lower)) {
    const head = READ.get(base)
    if (head !== undefined) return head
  }
  return null
})

/** Heads that stand outside of the name before them, as KazNERD's guidelines have it: «[Алматы] қаласы», but «[Алматы облысы]». */
const OUTSIDE = new Set(
  'қала кент ауыл аудан штат провинция префектура округ уезд өзен көл тау таулар аралдар арал шатқал бұлақ сарқырама шөл жайлау мұздық үңгір ықшамаудан шағынаудан мөлтекаудан мереке мейрам'
    .split(' ')
    .flatMap((noun) => [possessive(noun), possessive(plural(noun))])
    .concat('аулы', 'таулары', 'аралдары'),
)

/** Heads of public bodies: a name before one may begin with the first word of a sentence. */
const OFFICIAL = new Set(
  `министрлік агенттік департамент комитет комиссия прокуратура академия университет институт басқарма ассамблея федерация қауымдастық одақ партия достастық
    ассоциация ұйым кеңес сот парламент қоғам конфедерация консорциум`
    .split(/\s+/u)
    .map(possessive),
)

/** Heads that only describe the organisation named before them: «[Нұр Отан] партиясы», but «[БҰҰ Бас Ассамблеясы]». */
const DESCRIBES = new Set(
  'партия қозғалыс ұйым компания корпорация агенттік арна телеарна телеканал газет журнал топ клуб банк команда қор әуекомпания баспа серіктестік холдинг телерадиокешен'
    .split(' ')
    .map(possessive),
)

function hasForm(lower: string, forms: ReadonlySet<string>): boolean {
  return kazakhReadings(lower).some(({ base }) => forms.has(base))
}

/** True for a head that its name leaves out. */
export function standsOutside(lower: string): boolean {
  return hasForm(lower, OUTSIDE)
}

/** Heads before which a surname without an ending is part of the name: «Назарбаев Университеті», «Сәтбаев көшесі». */
const HONOURS = new Set(
  `университет институт академия қор орталық мектеп гимназия лицей колледж комитет театр мұражай музей кітапхана көше даңғыл алаң кесене саябақ сыйлық премия
    стадион зауыт обсерватория`
    .split(/\s+/u)
    .map(possessive),
)

/** True for a head that may follow the name of the person whom it honours. */
export function honours(lower: string): boolean {
  return hasForm(lower, HONOURS)
}

/** True for the head of a public body. */
export function isOfficial(lower: string): boolean {
  return hasForm(lower, OFFICIAL)
}

/** True for a head that adds nothing to an organisation's own name. */
export function onlyDescribes(lower: string): boolean {
  return hasForm(lower, DESCRIBES)
}

/** The kind of exactly this form, its endings not taken off. */
export function headForm(form: string): Head | null {
  return READ.get(form) ?? null
}

/** True when the word carries the third-person possessive, as the last word of a compound name does. */
export function isPossessed(lower: string): boolean {
  return kazakhReadings(lower).some(({ base }) => READ.has(base) && /(?:[ыі])$/u.test(base))
}

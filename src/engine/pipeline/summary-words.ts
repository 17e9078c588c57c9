import type { LanguageCode } from '../model/annotation.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

/** What one language's key terms leave out; all in small letters. */
export interface TermRules {
  /** Stems and words that say nothing of a topic, alone or within a phrase. */
  readonly empty: ReadonlySet<string>
  /** Stems that make a term only with another word beside them. */
  readonly general: ReadonlySet<string>
  /** True for the looks of a verb, which is part of no term. */
  verb(lower: string): boolean
  /** True for the looks of an adjective, which ends no term. */
  adjective(lower: string): boolean
  /** True for a form in a case in which no phrase begins and no term is shown. */
  oblique(lower: string): boolean
  /** True for a form of a word with this stem that names an action. */
  action(lower: string, stem: string): boolean
}

const KAZAKH: TermRules = {
  empty: set(`
    жыл жылғы жылы жылдың жылдан қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі
    ғасыр күн ай апта сағат уақыт кез кезең шақ жол жағ жақ жағы тұс орай сай сәйкес байланысты қатысты қатынас қатыс арқылы деңгей
    екі үш төрт бес алты жеті сегіз тоғыз он жиырма отыз жүз мың миллион миллиард млн млрд бірінші екінші үшінші біріншіден екіншіден үшіншіден пайыз
    нақты негізгі басты жаңа жаңадан түрлі ірі кең үлкен кіші жоғары төмен орта алғашқы соңғы бүгінгі қазіргі бұрынғы келесі негіз жалпы айтарлықтай белсенді ерекше
    бүгін бүгінде ерте кеш тез өзекті маңызды тиісті қажетті мәселен мысалы әсіресе осылайша сонымен салдар нәтиже мақсат мақсатында барысында аясында тұрғыда негізінде
    шамамен астам жуық кемінде алдын алды арт ара іш сырт үст аст жан бас соң тыс адам жер зор өзара ондаған жүздеген мыңдаған бірлесіп бірлескен ортақ көрші қайта ықтимал шет шетел шетелдік көз көп аз қол назар бой бойы барлық түрде қатар тығыз толық дұрыс шынайы арнайы арнай тыйым жүзеге жүзе орындау қатал себеп мән пікір бірнеше өзгеше отыр тұр жүр жат тұрған отырған ғылыми тарихи`),
  general: set(`
    қызмет жұмыс жағдай мәселе шара іс түр жүйе орын орталық сала бөлім қолдану пайдалану дамыту дамыт жасау құру беру алу болу ету елдер ел мемлекет халық қоғам ұйым
    құрылым бағдарлама жоба өзгеріс сипат маңыз рөл мүмкіндік міндет құрал көрсеткіш дерек мүше мүшелер қалып құжат заң келісім шарт тәртіп аты саны ат сан бөлік басшы
    өңір аймақ аумақ қала ауыл облыс аудан зерттеу ғалым сарапшы автор кітап еңбек`),
  verb: (lower) =>
    /(?:ып|іп|[аеуүюйлр]п|ды|ді|ты|ті|ған|ген|қан|кен|атын|етін|йтын|йтін|ады|еді|йды|йді|лса|лсе|мақ|мек|пақ|пек|ғалы|гелі|ғанда|генде|ғандай|гендей|мас|мес|ушы|уші|болар|йынша|йінше)$/u.test(
      lower,
    ) && !/(?:кітап|мектеп|қауып|топ|себеп|талап|қорап|есеп|мерзімді|адамзатты|заманауи)$/u.test(lower),
  adjective: (lower) => /(?:лық|лік|дық|дік|тық|тік|ғы|гі|қы|кі|сыз|сіз|лы|лі|шыл|шіл|дай|дей|тай|тей)$/u.test(lower),
  oblique: (lower) => /(?:ның|нің|дың|дің|тың|тің|[ыі]на|[ыі]не|[ыі]нда|[ыі]нде|[ыі]нан|[ыі]нен|[лдт]арға|[лдт]ерге)$/u.test(lower),
  action: (lower, stem) =>
    /^(?:[лнтс]|[ыі][лнс])?(?:у|ю)/u.test(lower.slice(stem.length)) ||
    (/(?:[аеіыуүлрстпйдкқғгн]у)$/u.test(stem) && stem.length > 3 && !/^(?:сайлау|тергеу|қамау|салалау|шеру|аңдау|көрсеткіш)$/u.test(stem)),
}

const RUSSIAN: TermRules = {
  empty: set(`
    год года году годы лет январь января январе февраль февраля феврале март марта марте апрель апреля апреле май мая мае июнь июня июне июль июля июле август августа августе
    сентябрь сентября сентябре октябрь октября октябре ноябрь ноября ноябре декабрь декабря декабре век века день дня дни месяц месяца раз раза время времени период период
    один два две три четыре пять шесть семь восемь девять десять сто тысяч тысяча тысячи миллион миллиард млн млрд первый второй третий процентов процент
    новый новая новые новых основной важный крупный различный данный настоящий следующий последний некоторый целый каждый другой другие другим других многие
    примерно миль новое более менее очень сила силу силе глава глав главы образом рамках целях результате основе течение связи счет счёт число часть сторона стороны отношении мнению словам данным`),
  general: set(`
    работа работы система вопрос вопросы развитие страна страны государство область район город организация условие условия деятельность проект программа использование
    процесс роль место вид создание участие мера меры задача возможность проблема решение закон документ человек люди население общество`),
  verb: (lower) =>
    /(?:сан|дан|ван|нят|чен|лен|жен|рыт|ыт|л|ла|ло|ли|лся|лась|лось|лись|ет|ют|ит|ят|ется|ются|ится|ятся|ть|ться|ив|ав|вши|вшись|ены|ана|ано|аны|ена|ено)$/u.test(
      lower,
    ) &&
    !/(?:материал|потенциал|капитал|школа|сила|дело|земля|цель|область|деятельность|безопасность|собственность|ответственность|сеть|власть|нефть|печать|промышленность|канал|журнал|университет|комитет|совет|бюджет|лимит|кредит|предмет|отдел|раздел|страна|обмен|член|плен|цена|охрана|стена|тираж)$/u.test(
      lower,
    ),
  adjective: (lower) =>
    lower.length > 4 &&
    /(?:ый|ий|ой|ого|его|ому|ему|ым|им|ая|яя|ую|юю|ое|ее|ые|ие|ых|их|ыми|ими)$/u.test(lower) &&
    !/(?:ие|ии)$/u.test(lower),
  oblique: (lower) => /(?:ий|ов|ев|ей|ами|ями|ах|ях|ам|ям|ом|ем|у|ю)$/u.test(lower),
  action: () => false,
}

const ENGLISH: TermRules = {
  empty: set(`
    year years month months day days time times january february march april june july august september october november december monday tuesday wednesday thursday friday
    saturday sunday century centuries one two three four five six seven eight nine ten eleven twelve hundred thousand million billion first second third per percent
    new old large small great main many several various whole certain recent current early late later last next long set made make makes making used use uses using
    became become becomes said says say called call including include includes however within among since began begin took take taken given give found well way ways
    met built name named names run runs ran led lost kept left sent went came rose fell grew held stood brought bought spent written wrote done seen known knew thought does did
    part parts number order case back note notes decade decades record records length kind kinds around along across still today also much rather almost already yet another`),
  general: set(
    'work system country state area people project development result form level member group place use role issue problem change',
  ),
  verb: (lower) => /(?:ed)$/u.test(lower) && !/(?:seed|speed|need|feed|watershed|hundred)$/u.test(lower),
  adjective: (lower) => /(?:ous|ful|ive|ical|ly|able|ible|ian|ional|ern)$/u.test(lower),
  oblique: () => false,
  action: (lower) =>
    /ing$/u.test(lower) && lower.length > 5 && !/(?:building|meeting|funding|mining|housing|training|spring|evening)$/u.test(lower),
}

const NOTHING: TermRules = {
  empty: new Set(),
  general: new Set(),
  verb: () => false,
  adjective: () => false,
  oblique: () => false,
  action: () => false,
}

/** The rules of a language; none for an unknown one. */
export function termRules(code: LanguageCode | 'und'): TermRules {
  return code === 'kk' ? KAZAKH : code === 'ru' ? RUSSIAN : code === 'en' ? ENGLISH : NOTHING
}

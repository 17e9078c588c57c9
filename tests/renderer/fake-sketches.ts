import type { LanguageCode } from '../../src/engine/model/annotation.ts'
import type { Name, Sketch } from './fake-documents.ts'

const kazakhNames: readonly Name[] = [
  ['Қазақстан Республикасының', 'GPE', 'Қазақстан Республикасы'],
  ['Қазақстанның', 'GPE', 'Қазақстан'],
  ['Қазақстанда', 'GPE', 'Қазақстан'],
  ['Алматы қаласында', 'GPE', 'Алматы қаласы'],
  ['Арал теңізінің', 'LOCATION', 'Арал теңізі'],
  ['Сырдария', 'LOCATION', 'Сырдария'],
  ['«Халықаралық Аралды құтқару қоры»', 'ORGANISATION', 'Халықаралық Аралды құтқару қоры'],
  ['Су ресурстары комитеті', 'ORGANISATION', 'Су ресурстары комитеті'],
  ['Су ресурстары комитетінің', 'ORGANISATION', 'Су ресурстары комитеті'],
  ['«Су кодексі»', 'LAW', 'Су кодексі'],
  ['Айгүл Серікқызы', 'PERSON', 'Айгүл Серікқызы'],
  ['Дүниежүзілік банк', 'ORGANISATION', 'Дүниежүзілік банк'],
  ['Көкарал бөгеті', 'FACILITY', 'Көкарал бөгеті'],
]

const kazakhText = `СОЛТҤСТІК АРАЛДЫҢ ОРАЛУЫ

Арал теңізінің солтҥстік бӛлігі соңғы жиырма жылда біртіндеп қалпына келіп келеді [1]. 1993 жылы қҧрылған «Халықаралық Аралды құтқару қоры» бес елдің кҥшін біріктірді. Қазақстан Республикасының ҥкіметі мен Дүниежүзілік банк 2001 жылғы қыркүйекте жобаны қаржыландыру туралы келісімге қол қойды.

Кӛкарал бӛгеті

2005 жылы салынған Көкарал бөгеті су деңгейін он екі метрге кӛтерді. Айгүл Серікқызы басқарған топ Сырдария сағасындағы балық қорын зерттеп, нәтижесін Алматы қаласында таныстырды [2].

Су ресурстары комитетінің мәліметі бойынша:

1) тҧздылық литріне 30 грамнан 8 грамға дейін тӛмендеді;
2) балық аулау 2006 жылы 1360 тоннадан 2016 жылы 7106 тоннаға жетті;
3) жағалаудағы алты ауылға су қайта келді.

2003 жылы қабылданған «Су кодексі» ӛзен суын пайдалану тәртібін белгілейді. Қазақстанда бҧл қҧжат кейін бірнеше рет толықтырылды. Су ресурстары комитеті 2025 жылы жаңа жобаны ҧсынды.`

const russianText = `Архив Туркестанской экспедиции

В 1874 году Русское географическое общество направило в низовья Амударьи экспедицию под начальством Николая Столетова. Описи, составленные в Ташкенте, хранятся в Российском государственном архиве.

Первый том вышел в 1877 году; второй, посвящённый Аральскому морю, был напечатан в Санкт-Петербурге в 1881 году.

В 2019 году Национальная библиотека Казахстана оцифровала карты и дневники. По словам хранителя фонда Марата Ильясова, работа заняла четыре года.`

const russianNames: readonly Name[] = [
  ['Русское географическое общество', 'ORGANISATION', 'Русское географическое общество'],
  ['Амударьи', 'LOCATION', 'Амударья'],
  ['Николая Столетова', 'PERSON', 'Николай Столетов'],
  ['Ташкенте', 'GPE', 'Ташкент'],
  ['Российском государственном архиве', 'ORGANISATION', 'Российский государственный архив'],
  ['Аральскому морю', 'LOCATION', 'Аральское море'],
  ['Санкт-Петербурге', 'GPE', 'Санкт-Петербург'],
  ['Национальная библиотека Казахстана', 'ORGANISATION', 'Национальная библиотека Казахстана'],
  ['Марата Ильясова', 'PERSON', 'Марат Ильясов'],
]

const englishText = `Restoring the Northern Aral Sea

The Aral Sea began to shrink in the 1960s. In 1993 Kazakhstan and its neighbours founded the International Fund for Saving the Aral Sea. The World Bank agreed to finance the Kok-Aral dam in 2001.

When the dam was completed in 2005, the water rose faster than engineers had predicted. Professor Joop Stoof of Leiden University called it the quickest recovery of a lake on record.`

const englishNames: readonly Name[] = [
  ['Aral Sea', 'LOCATION', 'Aral Sea'],
  ['Kazakhstan', 'GPE', 'Kazakhstan'],
  ['International Fund for Saving the Aral Sea', 'ORGANISATION', 'International Fund for Saving the Aral Sea'],
  ['World Bank', 'ORGANISATION', 'World Bank'],
  ['Kok-Aral dam', 'FACILITY', 'Kok-Aral dam'],
  ['Joop Stoof', 'PERSON', 'Joop Stoof'],
  ['Leiden University', 'ORGANISATION', 'Leiden University'],
]

/** Three documents to read, one in each language. */
export const SKETCHES: readonly Sketch[] = [
  { name: 'солтүстік-арал.pdf', format: 'pdf', title: 'Солтүстік Аралдың оралуы', language: 'kk', text: kazakhText, names: kazakhNames },
  {
    name: 'туркестанская-экспедиция.txt',
    format: 'txt',
    title: 'Архив Туркестанской экспедиции',
    language: 'ru',
    text: russianText,
    names: russianNames,
    notices: [{ code: 'encoding-guessed', message: 'The encoding was guessed: windows-1251.' }],
  },
  {
    name: 'northern-aral.pdf',
    format: 'pdf',
    title: 'Restoring the Northern Aral Sea',
    language: 'en',
    text: englishText,
    names: englishNames,
  },
]

const moreTitles: readonly (readonly [string, LanguageCode])[] = [
  ['«Білім туралы» заңға өзгерістер енгізу жөніндегі түсіндірме жазба', 'kk'],
  ['Ауыл шаруашылығы министрлігінің жылдық есебі', 'kk'],
  ['Протокол заседания учёного совета № 14', 'ru'],
  ['Тұрғын үй құрылысы: 2019–2024 жылдар', 'kk'],
  ['Water use in the Syr Darya basin', 'en'],
  ['Обзор судебной практики по земельным спорам', 'ru'],
  ['Абай Құнанбайұлының өмірі мен шығармашылығы', 'kk'],
  ['Сот шешімі, Алматы қалалық соты', 'kk'],
]

/** `count` more documents for long lists, made from the first three. */
export function manySketches(count: number): Sketch[] {
  return Array.from({ length: count }, (_, index) => {
    const [title, language] = moreTitles[index % moreTitles.length] as readonly [string, LanguageCode]
    const base = SKETCHES.find((sketch) => sketch.language === language) as Sketch
    const round = Math.floor(index / moreTitles.length)
    return {
      ...base,
      title: round === 0 ? title : `${title} (${round + 1})`,
      name: `${title.slice(0, 24).toLowerCase()}-${index}.${base.format}`,
    }
  })
}

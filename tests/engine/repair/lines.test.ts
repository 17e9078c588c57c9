import { describe, expect, it } from 'vitest'
import type { BlockHint } from '../../../src/engine/contracts/reader.ts'
import { lines } from '../../../src/engine/repair/lines.ts'
import { repairText } from '../../../src/engine/repair/run.ts'

function joined(text: string, wrapped = true, blocks: readonly BlockHint[] = []): string {
  return repairText(text, [lines], { languages: { kk: 1 }, wrapped, blocks }).text
}

describe('lines', () => {
  it('keep the lines of verse, wrapped or not', () => {
    const verse =
      'Желсіз түнде жарық ай,\nСәулесі суда дірілдеп,\nАуылдың жаны терең сай,\nТасыған өзен гүрілдеп.\n\nҚалың ағаш жапырағы\nСыбырласып өзді-өзі,'
    expect(joined(verse, true)).toBe(verse)
    expect(joined(verse, false)).toBe(verse)
    const lower = 'я помню чудное мгновенье\nпередо мной явилась ты\nкак мимолётное виденье\nкак гений чистой красоты'
    expect(joined(lower, false)).toBe(lower)
  })

  it('keep code, short facts and one paragraph a line apart', () => {
    const code = 'function add(a, b) {\nreturn a + b\n}\nconst x = add(1, 2)'
    expect(joined(code, false)).toBe(code)
    const facts = 'Атауы: «Самұрық» қоры\nМекенжайы: Астана қ.\nТелефоны: 8 (7172) 55-55-55'
    expect(joined(facts, false)).toBe(facts)
    const long = 'Бұл бірінші абзац, ол жеткілікті ұзын және нүктемен аяқталады деп есептейік.'
    expect(joined(`${long}\n${long}`, false)).toBe(`${long}\n\n${long}`)
  })

  it('keep the rows of a table and of a table of contents', () => {
    const table = 'Область        Население   Площадь\nАкмолинская    738 000     146 219\nАктюбинская    869 000     300 629'
    expect(joined(table)).toBe(table)
    const contents = 'Кіріспе .......................... 3\nҚорытынды ........................ 54'
    expect(joined(contents)).toBe(contents)
  })

  it('join the lines of an item and keep items apart', () => {
    const list = [
      'Осы Заңда мынадай ұғымдар пайдаланылады:',
      '1) терроризм – зорлық идеологиясы және мемлекеттік органдардың',
      'шешім қабылдауына ықпал ету практикасы;',
      '2) терроризм актісі – жарылыс жасау, өрт қою немесе өзге де',
      'іс-әрекеттер;',
    ]
    expect(joined(list.join('\n'))).toBe(`${list[0]}\n\n${list[1]} ${list[2]}\n${list[3]} ${list[4]}`)
  })

  it('take a number that begins a line inside a sentence for what it is', () => {
    const broken =
      'ұйымдар террористік деп танылып, олардың қызметіне тыйым салынды: 1.\n«Әл-Каеда»; 2. «Шығыс Түркістан ислам партиясы»; 3. «Күрд конгресі»;\n4. «Өзбекістан ислам қозғалысы»; 5. «Әсбат-әл-Ансар» ұйымы туралы.'
    expect(joined(broken)).toBe(broken.replaceAll('\n', ' '))
    const date =
      'Кеңес 1998 жылғы желтоқсанның басында өтті, оған қатысушылар саны\n25. Қараша айында өткен жиналыс 2005 жылы 12\nжелтоқсанда жалғасты деп хабарлады Қазақ агенттігі кеше кешкісін.'
    expect(joined(date)).toBe(date.replaceAll('\n', ' '))
  })

  it('join a narrow column of prose, though nobody says that it is wrapped', () => {
    const column =
      'Начало акции было намечено на\nдевятнадцать часов. Освещающие\nакцию журналисты сообщили, что\nавтобусы стали занимать площадь\nещё с утра. Часть площади была\nогорожена ко времени начала.'
    expect(joined(column, false)).toBe(column.replaceAll('\n', ' '))
  })

  it('take names at the heads of lines of prose for no verse', () => {
    const names =
      'Past guests of honour include the writers Gene Wolfe, Frank Kelly,\nMike Jittlov, James Hogan, Don Maitz and Michael Whelan, and also\nArt Widner, Barry Longyear, Harry Turtledove, Davy Brin, and Spider\nRobinson, Harlan Ellison, Forrest Ackerman, Kent Brewster and Ray\nFeist, who came in the end.'
    expect(joined(names)).toBe(names.replaceAll('\n', ' '))
  })

  it('keep leaders of dots or dashes apart, in capitals too', () => {
    const contents = 'AGENT ORANGE CARE - - - - - - - - - 3\nAGENT ORANGE EXPOSURE - - - - - - - 3\nAGE GROUP . . . . . . . . . . . . . 4'
    expect(joined(contents)).toBe(contents)
  })

  it('tell headings from the text below', () => {
    const text =
      '1. Introduction\nThe national library was founded in 1931 and holds more than six\nmillion items, among them rare manuscripts.\n2. Methods\nWe read everything twice and then we wrote down what we had found.'
    expect(joined(text)).toBe(
      '1. Introduction\n\nThe national library was founded in 1931 and holds more than six million items, among them rare manuscripts.\n\n2. Methods\n\nWe read everything twice and then we wrote down what we had found.',
    )
  })

  it('go on over a page that ends in the middle of a sentence', () => {
    const text =
      'Ұлттық кітапхана қорында алты миллионнан астам басылым бар және\nолардың ішінде сирек кездесетін қолжазбалар да сақталған, сондай-ақ\n\n\nескі карталар мен газеттер жинағы оқырмандарға ашық деп хабарланды.'
    expect(joined(text)).toBe(text.replace(/\n+/gu, ' '))
  })

  it('take a line of digits above the word for year for a year, not for the number of a page', () => {
    expect(joined('1999\nжылғы ақпанда Ташкентте жарылыс болды.')).toBe('1999 жылғы ақпанда Ташкентте жарылыс болды.')
    expect(joined('1941-1945\nгг. завод работал в тылу.')).toBe('1941-1945 гг. завод работал в тылу.')
    expect(joined('1999\nТашкентте жарылыс болды.')).toContain('1999\n')
  })

  it('keep speeches of a dialogue apart', () => {
    const text =
      'Он остановился у двери и долго молчал, глядя на улицу.\n— Ты придёшь завтра? — спросила она наконец, и голос её\nдрогнул.\n— Приду, — ответил он и вышел.'
    expect(joined(text)).toBe(
      'Он остановился у двери и долго молчал, глядя на улицу.\n\n— Ты придёшь завтра? — спросила она наконец, и голос её дрогнул.\n\n— Приду, — ответил он и вышел.',
    )
  })

  it('join the lines of a heading that the file declares, and end it where the file ends it', () => {
    const text =
      'Терроризмнің алдын алу жөніндегі\nШаралар жүйесі\nұлттық деңгейде қалыптасқан деп есептеледі және жыл сайын қайта қаралады.'
    const heading: BlockHint = { span: { start: 0, end: 47 }, kind: 'heading', level: 1 }
    expect(joined(text, true, [heading])).toBe(
      'Терроризмнің алдын алу жөніндегі Шаралар жүйесі\n\nұлттық деңгейде қалыптасқан деп есептеледі және жыл сайын қайта қаралады.',
    )
  })

  it('give a short lead above a list a block of its own, though the line above is full', () => {
    const text =
      'Сарапшылардың пікірінше, бассейндік кеңестердің рөлі күшеймейінше,\nорталық органдардың шешімдері жергілікті жерде баяу орындала береді.\nСу тапшылығының алдын алу шаралары:\nсу өлшеу бекеттерін автоматтандыру және деректерді күн сайын алмасу\nтәртібін енгізу қажет.\nсуармалы жерлерде су үнемдеу технологияларын қолдану керек.'
    expect(joined(text)).toBe(
      'Сарапшылардың пікірінше, бассейндік кеңестердің рөлі күшеймейінше, орталық органдардың шешімдері жергілікті жерде баяу орындала береді.\n\nСу тапшылығының алдын алу шаралары:\n\nсу өлшеу бекеттерін автоматтандыру және деректерді күн сайын алмасу тәртібін енгізу қажет.\nсуармалы жерлерде су үнемдеу технологияларын қолдану керек.',
    )
  })

  it('end a paragraph behind a citation where cited sentences keep ending lines', () => {
    const first =
      'су мәселесі еліміз үшін тек шаруашылық мәселе емес, қауіпсіздік пен\nсыртқы саясаттың да өзекті тақырыбы ретінде бүгін қарастырылады [1].'
    const second =
      'Кеңес Одағы ыдырағаннан кейін бұрынғы ортақ басқару жүйесі күшін\nжойды, ал оның орнына келген келісімдер әлі де сақталып келеді [2].'
    const third =
      'Қазақстан 2000 жылғы 23 қазанда конвенцияға қосылу туралы арнаулы\nзаң қабылдады және оның тәртібін жеке тарауда айқындап берді [3].'
    const rest = 'Соның нәтижесінде теңіз деңгейі көтеріліп, жағалаудағы ауылдарда\nбалық аулау жанданды.'
    const text = [first, second, third, rest].join('\n')
    expect(joined(text).split('\n\n')).toEqual([first, second, third, rest].map((each) => each.replaceAll('\n', ' ')))
    const cited = [first, second, third].map((each) => each.replaceAll(/ (?=бүгін|әлі|жеке)/gu, ' [9]. Онда '))
    expect(joined([...cited, ...cited.map((each) => each.replaceAll('].', ']. Ол солай.')), rest].join('\n'))).not.toContain(']\n\n')
  })

  it('join an item to its lines that begin with capitals', () => {
    const text =
      'Regional work is done by several bodies:\n\n• the Central Asian Regional\nGlaciological Centre under the\nauspices of UNESCO, in Almaty;\n• the International Fund for Saving the\nAral Sea;\n• the Interstate Commission for Water\nCoordination;\n• the German Research Centre for\nGeosciences in Potsdam and its\npartner, the Central Asian Institute for\nApplied Geosciences in Bishkek.'
    expect(joined(text).split('\n').slice(2)).toEqual([
      '• the Central Asian Regional Glaciological Centre under the auspices of UNESCO, in Almaty;',
      '• the International Fund for Saving the Aral Sea;',
      '• the Interstate Commission for Water Coordination;',
      '• the German Research Centre for Geosciences in Potsdam and its partner, the Central Asian Institute for Applied Geosciences in Bishkek.',
    ])
  })

  it('join a double-spaced text in which many lines begin with names', () => {
    const lines = [
      '2014 жылғы 29 мамырда Астанада Еуразиялық экономикалық одақ туралы',
      'шартқа қол қойылды. Құжатты Қазақстан Президенті Нұрсұлтан Назарбаев,',
      'Ресей Президенті Владимир Путин және Беларусь Президенті Александр',
      'Лукашенко бекітті. Еуразиялық экономикалық комиссия Мәскеуде осы күні',
      'Қазақстан Республикасының Сыртқы істер министрлігі 2018 жылы Түркі',
      'кеңесінің жиынын өткізді. Таяу Шығыстағы жағдай да назарда болды.',
    ]
    expect(joined(lines.join(' \n\n'), false)).toBe(lines.join(' '))
  })

  it('tell paragraphs of one line by their indents', () => {
    const one = 'Киіз үйдің ежелгі шығу тарихы қандай баспаналар негізінде пайда болған екен?'
    const two = 'Көптеген ерекшеліктері бірдей жерлерді қосатын сызықтар қалай аталады деген?'
    const long =
      'Ұлттық кітапхана қорында алты миллионнан астам басылым бар және\nолардың ішінде сирек кездесетін қолжазбалар да мұқият сақталған.'
    const text = [one, two, one, long, two].map((each) => `    ${each}`).join('\n')
    expect(joined(text).split('\n\n')).toEqual([one, two, one, long.replace('\n', ' '), two])
  })

  it('end a paragraph where the next word would have fitted, to the letter', () => {
    const sentences = Array.from({ length: 80 }, (_, i) => `бұл абзацтың сөйлемі және ол ${'өте '.repeat(i % 5)}ұзақ жалғаса береді`)
    const paragraphs = [0, 19, 40, 63].map((from, i) => `Міне, ${sentences.slice(from, from + 16 + i).join(', ')}.`)
    for (let width = 50; width <= 90; width++) {
      const wrapped = paragraphs.map((paragraph) => paragraph.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'gu'), '$1\n').trimEnd())
      const longest = Math.max(...wrapped.flatMap((each) => each.split('\n').map((line) => line.length)))
      const fits = wrapped.slice(0, -1).every((each) => (each.split('\n').at(-1) ?? '').length + ' Міне,'.length <= longest)
      if (fits) expect(joined(wrapped.join('\n')).split('\n\n')).toEqual(paragraphs)
    }
  })

  it.each([
    'Негізгі міндеттер мыналар:',
    'Атқарылатын жұмыстар келесідей:',
    'Бұл жұмыс мынадай бағыттар бойынша жүргізілуі тиіс деп есептеледі:',
  ])('find items whose bullets were lost under «%s», and the paragraph behind them', (lead) => {
    const before =
      'Қазақстанда ауыл шаруашылығын дамыту соңғы жылдары мемлекеттік\nсаясаттың басты бағыттарының бірі болды. Сарапшылардың айтуынша,\nнәтижесі бірнеше жылдан кейін ғана көрінеді.'
    const items = [
      'жергілікті тұқым шаруашылығын дамыту және сапалы тұқыммен уақытылы\nқамтамасыз ету үшін арнайы орталықтар ашу;',
      'суармалы жерлерді қалпына келтіру;',
      'ауыл жастарын оқыту мен жұмысқа орналастыру, сондай-ақ жеңілдетілген\nнесие беру жүйесін енгізу.',
    ]
    const after = 'Аталған шаралар жүзеге асырылса, ауыл тұрғындарының әл-ауқаты\nжақсарып, елдің қауіпсіздігі нығая түседі.'
    for (const end of ['\n', ' \n\n']) {
      const text = [before, lead, ...items, after].join('\n').replaceAll('\n', end)
      expect(joined(text).split('\n').filter(Boolean)).toEqual([before, lead, ...items, after].map((each) => each.replaceAll('\n', ' ')))
    }
  })

  it('take a sentence that goes on behind a colon for no item', () => {
    const text =
      'Бұл мәселе бойынша екі түрлі пікір қалыптасқан деп айтуға болады:\nбірінші топ қаржыны көбейтуді ұсынса, екіншісі тәртіпті қатайтуды\nқалайды. Сондықтан шешім әлі қабылданған жоқ. Үкімет бұл мәселеге\nкелесі жылы қайта оралмақ.'
    expect(joined(text)).toBe(text.replaceAll('\n', ' '))
  })

  it('keep items that count up apart, though they are as wide as the lead', () => {
    const list = 'Here is a numbered list:\n1) The first of bullets\n2) The second of bullets\n3) Number bullet three'
    expect(joined(list)).toBe(list.replace('\n', '\n\n'))
  })

  it('end a clause behind its conjunction', () => {
    const text =
      'принимая во внимание, что признание достоинства, присущего всем членам и\nравных прав их, является основой свободы, справедливости и мира; и\n\nпринимая во внимание, что пренебрежение к правам человека привело к\nварварским актам; и'
    expect(joined(text).split('\n\n')).toHaveLength(2)
  })

  it('believe the reader that a paragraph may end in a comma', () => {
    const text =
      'принимая во внимание, что пренебрежение и презрение к правам человека\nпривели к варварским актам, которые возмущают совесть человечества,\n\nпринимая во внимание, что народы Объединённых Наций подтвердили в\nУставе свою веру в основные права человека,'
    expect(joined(text).split('\n\n')).toHaveLength(2)
    expect(joined(text, false).split('\n\n')).toHaveLength(1)
  })

  it('leave no blank at the ends of the text and of its lines', () => {
    expect(joined(' \n\n бір  \n\n\n  екі \n\t\n', false)).toBe('бір\n\nекі')
    expect(joined(' \n \t\n', false)).toBe('')
    expect(joined('', false)).toBe('')
  })
})

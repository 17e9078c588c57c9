import type { Messages } from './messages.ts'

/** Words of the views of many documents at once. */
export const exploreMessages = {
  'explore.title': { kk: 'Шолу', ru: 'Обзор', en: 'Explore' },
  'explore.close': { kk: 'Құжатқа оралу', ru: 'Вернуться к документу', en: 'Back to the document' },
  'explore.timeline': { kk: 'Уақыт желісі', ru: 'Хронология', en: 'Timeline' },
  'explore.network': { kk: 'Байланыстар', ru: 'Связи', en: 'Network' },
  'explore.statistics': { kk: 'Сандар', ru: 'Статистика', en: 'Statistics' },
  'explore.scope': { kk: 'Қай құжаттар', ru: 'По каким документам', en: 'Which documents' },
  'explore.scope.document': { kk: 'Осы құжат', ru: 'Этот документ', en: 'This document' },
  'explore.scope.search': { kk: 'Табылғандар', ru: 'Найденные', en: 'Search results' },
  'explore.scope.library': { kk: 'Бүкіл кітапхана', ru: 'Вся библиотека', en: 'Whole library' },
  'explore.save': { kk: 'Суретті сақтау', ru: 'Сохранить рисунок', en: 'Save the picture' },
  'explore.failed': { kk: 'Шолу жасалмады', ru: 'Обзор не получился', en: 'The survey did not succeed' },
  'explore.waiting': { kk: 'Есептелуде…', ru: 'Считаем…', en: 'Counting…' },

  'timeline.none': { kk: 'Бұл құжаттарда күн жоқ', ru: 'В этих документах нет дат', en: 'There are no dates in these documents' },
  'timeline.chart': {
    kk: 'Уақыт бойынша {n} күн; + және − үлкейтеді, ← → жылжытады, 0 бәрін көрсетеді',
    ru: {
      one: '{n} дата на оси времени; + и − меняют масштаб, ← → двигают, 0 показывает всё',
      few: '{n} даты на оси времени; + и − меняют масштаб, ← → двигают, 0 показывает всё',
      many: '{n} дат на оси времени; + и − меняют масштаб, ← → двигают, 0 показывает всё',
      other: '{n} даты на оси времени; + и − меняют масштаб, ← → двигают, 0 показывает всё',
    },
    en: {
      one: '{n} date along time; + and − zoom, ← → move, 0 shows all',
      other: '{n} dates along time; + and − zoom, ← → move, 0 shows all',
    },
  },
  'timeline.zoomIn': { kk: 'Жақындату', ru: 'Приблизить', en: 'Zoom in' },
  'timeline.zoomOut': { kk: 'Алыстату', ru: 'Отдалить', en: 'Zoom out' },
  'timeline.all': { kk: 'Бәрін көрсету', ru: 'Показать всё', en: 'Show all' },
  'timeline.dates': {
    kk: '{n} күн',
    ru: { one: '{n} дата', few: '{n} даты', many: '{n} дат', other: '{n} даты' },
    en: { one: '{n} date', other: '{n} dates' },
  },
  'timeline.first': {
    kk: 'алғашқы {n} көрсетілді; тар аралықты таңдаңыз',
    ru: {
      one: 'показана первая {n}; приблизьте, чтобы увидеть остальные',
      few: 'показаны первые {n}; приблизьте, чтобы увидеть остальные',
      many: 'показаны первые {n}; приблизьте, чтобы увидеть остальные',
      other: 'показаны первые {n}; приблизьте, чтобы увидеть остальные',
    },
    en: { one: 'the first {n} is shown; zoom in to see the others', other: 'the first {n} are shown; zoom in to see the others' },
  },
  'timeline.list': { kk: 'Күні бар сөйлемдер', ru: 'Предложения с датами', en: 'Dated sentences' },
  'conflicts.title': {
    kk: 'Сәйкес келмейтін {n} күн',
    ru: {
      one: '{n} расхождение в датах',
      few: '{n} расхождения в датах',
      many: '{n} расхождений в датах',
      other: '{n} расхождения в датах',
    },
    en: { one: '{n} pair of dates that disagree', other: '{n} pairs of dates that disagree' },
  },
  'conflicts.part': {
    kk: 'алғашқы 300 құжат қаралды',
    ru: 'просмотрены первые 300 документов',
    en: 'the first 300 documents were looked at',
  },

  'network.none': {
    kk: 'Бұл шекпен бірге кездесетін атау жоқ',
    ru: 'При таком пороге никто не встречается вместе',
    en: 'Nothing occurs together that often',
  },
  'network.chart': {
    kk: '{n} атаудың байланыстары; тізімі жанында',
    ru: {
      one: 'Связи {n} имени; их список рядом',
      few: 'Связи {n} имён; их список рядом',
      many: 'Связи {n} имён; их список рядом',
      other: 'Связи {n} имени; их список рядом',
    },
    en: { one: 'Ties of {n} name; listed beside', other: 'Ties of {n} names; listed beside' },
  },
  'network.least': { kk: 'Кемінде', ru: 'Не реже', en: 'At least' },
  'network.types': { kk: 'Түрлері', ru: 'Типы', en: 'Types' },
  'network.unit.sentence': { kk: 'бір сөйлемде', ru: 'в одном предложении', en: 'in one sentence' },
  'network.unit.document': { kk: 'бір құжатта', ru: 'в одном документе', en: 'in one document' },
  'network.ties': { kk: 'Бірге кездесетін атаулар', ru: 'Кто с кем встречается', en: 'Who occurs with whom' },
  'network.proofs': { kk: '{one} мен {other}', ru: '{one} и {other}', en: '{one} and {other}' },
  'network.noSentence': {
    kk: 'Бір сөйлемде кездеспейді; бір құжатта ғана.',
    ru: 'В одном предложении не встречаются, только в одном документе.',
    en: 'They share documents, but no sentence.',
  },
  'network.back': { kk: 'Барлық байланыс', ru: 'Все связи', en: 'All ties' },

  'statistics.documents': { kk: 'құжат', ru: 'документов', en: 'documents' },
  'statistics.words': { kk: 'сөз', ru: 'слов', en: 'words' },
  'statistics.mentions': { kk: 'белгі', ru: 'пометок', en: 'marks' },
  'statistics.dates': { kk: 'күн', ru: 'дат', en: 'dates' },
  'statistics.languages': { kk: 'Тілдер', ru: 'Языки', en: 'Languages' },
  'statistics.formats': { kk: 'Пішімдер', ru: 'Форматы', en: 'Formats' },
  'statistics.types': { kk: 'Белгі түрлері', ru: 'Типы пометок', en: 'Types of marks' },
  'statistics.entities': { kk: 'Ең жиі аталғандар', ru: 'Чаще всего названы', en: 'Named most often' },
  'statistics.type': { kk: 'Түрі', ru: 'Тип', en: 'Type' },
  'statistics.named': { kk: 'Атау', ru: 'Имя', en: 'Name' },
  'statistics.marks': { kk: 'Белгі', ru: 'Пометок', en: 'Marks' },
  'statistics.distinct': { kk: 'Атау саны', ru: 'Имён', en: 'Names' },
  'statistics.inDocuments': { kk: 'Құжат', ru: 'Документов', en: 'Documents' },
} as const satisfies Messages

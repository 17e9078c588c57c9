import type { Messages } from './messages.ts'
import { correctionMessages } from './messages-corrections.ts'
import { inspectorMessages } from './messages-inspector.ts'
import { markMessages } from './messages-marks.ts'
import { noticeMessages } from './messages-notices.ts'

/** Words of the document pane and the inspector. */
export const documentMessages = {
  'document.none': { kk: 'Құжат ашылмаған', ru: 'Документ не открыт', en: 'No document is open' },
  'document.none.hint': {
    kk: 'Кітапханадан құжат таңдаңыз, сонда ол белгілерімен бірге осында ашылады.',
    ru: 'Выберите документ в библиотеке: он откроется здесь вместе с пометками.',
    en: 'Choose a document in the library; it opens here with its marks.',
  },
  'document.loading': { kk: 'Құжат ашылып жатыр', ru: 'Документ открывается', en: 'The document is being opened' },
  'document.failed': { kk: 'Құжат ашылмады', ru: 'Не удалось открыть документ', en: 'The document could not be opened' },
  'document.view': { kk: 'Көрініс', ru: 'Вид', en: 'View' },
  'document.side': { kk: 'Мәтін нұсқасы', ru: 'Вариант текста', en: 'Version of the text' },
  'document.pages': {
    kk: '{n} бет',
    ru: { one: '{n} страница', few: '{n} страницы', many: '{n} страниц', other: '{n} страницы' },
    en: { one: '{n} page', other: '{n} pages' },
  },
  'document.dated': { kk: 'күні: {date}', ru: 'дата: {date}', en: 'dated {date}' },
  'document.notices': {
    kk: '{n} ескерту',
    ru: { one: '{n} замечание', few: '{n} замечания', many: '{n} замечаний', other: '{n} замечания' },
    en: { one: '{n} notice', other: '{n} notices' },
  },
  'document.notices.label': { kk: 'Құжат туралы ескертулер', ru: 'Замечания о документе', en: 'Notices about the document' },
  'view.text': { kk: 'Мәтін', ru: 'Текст', en: 'Text' },
  'outline.label': { kk: 'Мазмұны', ru: 'Содержание', en: 'Outline' },
  'view.both': { kk: 'Қатар', ru: 'Рядом', en: 'Both' },
  'view.pages': { kk: 'Беттер', ru: 'Страницы', en: 'Pages' },
  'side.repaired': { kk: 'Түзетілген', ru: 'Исправленный', en: 'Repaired' },
  'side.original': { kk: 'Түпнұсқа', ru: 'Исходный', en: 'Original' },
  'side.differences': { kk: 'Айырмасы', ru: 'Различия', en: 'Differences' },
  'text.label': {
    kk: 'Құжат мәтіні. J мен K: келесі және алдыңғы белгі, Enter: толығырақ',
    ru: 'Текст документа. J и K: следующая и предыдущая пометка, Enter: подробнее',
    en: 'Text of the document. J and K: next and previous mark, Enter: details',
  },
  'text.mark': { kk: '{quote}, {type}, {i}/{n}', ru: '{quote}, {type}, {i} из {n}', en: '{quote}, {type}, {i} of {n}' },
  'text.empty': { kk: 'Бұл құжатта мәтін табылмады.', ru: 'В этом документе нет текста.', en: 'No text was found in this document.' },
  'legend.label': { kk: 'Көрсетілетін белгі түрлері', ru: 'Какие пометки показаны', en: 'Types of marks that are shown' },
  'legend.all': { kk: 'Бәрі', ru: 'Все', en: 'All' },
  'legend.none': { kk: 'Жасыру', ru: 'Скрыть', en: 'None' },
  'legend.more': { kk: 'тағы {n}', ru: 'ещё {n}', en: '{n} more' },
  'legend.fewer': { kk: 'азырақ', ru: 'меньше', en: 'fewer' },
  'legend.empty': { kk: 'Бұл құжатта белгі жоқ.', ru: 'В этом документе нет пометок.', en: 'This document has no marks.' },
  'language.kk': { kk: 'қазақша', ru: 'казахский', en: 'Kazakh' },
  'language.ru': { kk: 'орысша', ru: 'русский', en: 'Russian' },
  'language.en': { kk: 'ағылшынша', ru: 'английский', en: 'English' },
  'language.und': { kk: 'басқа тіл', ru: 'другой язык', en: 'other' },
  'pages.label': {
    kk: 'Құжат беттері. J мен K: келесі және алдыңғы белгі',
    ru: 'Страницы документа. J и K: следующая и предыдущая пометка',
    en: 'Pages of the document. J and K: next and previous mark',
  },
  'pages.page': { kk: '{n}-бет', ru: 'Страница {n}', en: 'Page {n}' },
  'pages.number': { kk: 'Бет нөмірі', ru: 'Номер страницы', en: 'Page number' },
  'pages.of': { kk: '/ {n}', ru: 'из {n}', en: 'of {n}' },
  'pages.before': { kk: 'Алдыңғы бет', ru: 'Предыдущая страница', en: 'Previous page' },
  'pages.after': { kk: 'Келесі бет', ru: 'Следующая страница', en: 'Next page' },
  'pages.larger': { kk: 'Үлкейту', ru: 'Крупнее', en: 'Zoom in' },
  'pages.smaller': { kk: 'Кішірейту', ru: 'Мельче', en: 'Zoom out' },
  'pages.fit': { kk: 'Еніне сыйғызу', ru: 'По ширине', en: 'Fit width' },
  'pages.zoom': { kk: '{percent} %', ru: '{percent} %', en: '{percent}%' },
  'pages.failed': {
    kk: 'Беттерді салу мүмкін болмады. Мәтін көрінісі жұмыс істейді.',
    ru: 'Страницы не удалось нарисовать. Текст по-прежнему доступен.',
    en: 'The pages could not be drawn. The text view still works.',
  },
  ...markMessages,
  ...correctionMessages,
  ...noticeMessages,
  ...inspectorMessages,
} as const satisfies Messages

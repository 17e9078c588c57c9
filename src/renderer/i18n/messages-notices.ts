import type { Messages } from './messages.ts'

/** What each notice is called and what it means for the reader. */
export const noticeMessages = {
  'notice.empty-file': { kk: 'Бос файл', ru: 'Пустой файл', en: 'Empty file' },
  'notice.empty-file.meaning': { kk: 'Файлда бір де байт жоқ.', ru: 'В файле нет ни одного байта.', en: 'The file holds no bytes.' },
  'notice.no-text': { kk: 'Мәтін жоқ', ru: 'Нет текста', en: 'No text' },
  'notice.no-text.meaning': {
    kk: 'Файлда мәтін қабаты жоқ; ол сканерленген сурет болуы мүмкін.',
    ru: 'В файле нет текстового слоя; возможно, это скан.',
    en: 'The file has no text layer; it may be a scan.',
  },
  'notice.text-suspect': { kk: 'Мәтін күмәнді', ru: 'Текст сомнителен', en: 'Doubtful text' },
  'notice.text-suspect.meaning': {
    kk: 'Әріптердің бір бөлігі файлда дұрыс жазылмаған; мәтінді бетпен салыстырыңыз.',
    ru: 'Часть букв записана в файле неверно; сверьте текст со страницей.',
    en: 'Some letters are stored wrongly in the file; compare the text with the page.',
  },
  'notice.damaged': { kk: 'Файл бүлінген', ru: 'Файл повреждён', en: 'Damaged file' },
  'notice.damaged.meaning': {
    kk: 'Оқуға келген бөлігі ғана алынды.',
    ru: 'Прочитано только то, что уцелело.',
    en: 'Only what could still be read was taken.',
  },
  'notice.needs-password': { kk: 'Құпиясөз керек', ru: 'Нужен пароль', en: 'Needs a password' },
  'notice.needs-password.meaning': {
    kk: 'Файл құпиясөзбен қорғалған; қорғауын алып, қайта қосыңыз.',
    ru: 'Файл защищён паролем; снимите защиту и добавьте его снова.',
    en: 'The file is protected; remove the protection and import it again.',
  },
  'notice.unsupported': { kk: 'Пішімі танылмады', ru: 'Формат не поддерживается', en: 'Unknown format' },
  'notice.unsupported.meaning': {
    kk: 'Бұл пішімдегі файлды Белгі оқи алмайды.',
    ru: 'Белгі не читает файлы такого формата.',
    en: 'Belgi does not read files of this format.',
  },
  'notice.too-large': { kk: 'Тым үлкен', ru: 'Слишком большой', en: 'Too large' },
  'notice.too-large.meaning': {
    kk: 'Файл рұқсат етілген көлемнен үлкен; оны бөліктерге бөліңіз.',
    ru: 'Файл больше допустимого; разделите его на части.',
    en: 'The file is larger than allowed; split it.',
  },
  'notice.too-slow': { kk: 'Тым ұзақ оқылды', ru: 'Чтение слишком долгое', en: 'Took too long' },
  'notice.too-slow.meaning': {
    kk: 'Файлды оқу берілген уақыттан асып, тоқтатылды.',
    ru: 'Чтение файла не уложилось в отведённое время и было остановлено.',
    en: 'Reading did not end in the time allowed and was stopped.',
  },
  'notice.parser-died': { kk: 'Оқу үзілді', ru: 'Чтение оборвалось', en: 'Reading broke off' },
  'notice.parser-died.meaning': {
    kk: 'Файлды оқыған үдеріс тоқтап қалды; қалған құжаттарға зияны жоқ.',
    ru: 'Процесс, читавший файл, остановился; остальным документам это не вредит.',
    en: 'The process that read the file stopped; other documents are not harmed.',
  },
  'notice.unreadable': { kk: 'Файл ашылмады', ru: 'Файл не открывается', en: 'Could not be opened' },
  'notice.unreadable.meaning': {
    kk: 'Файлды оқуға рұқсат жоқ немесе диск жауап бермейді.',
    ru: 'Нет права читать файл, или диск не отвечает.',
    en: 'The file may not be read, or the disk does not answer.',
  },
  'notice.vanished': { kk: 'Файл табылмады', ru: 'Файл исчез', en: 'File is gone' },
  'notice.vanished.meaning': {
    kk: 'Файл импорт кезінде жойылды немесе көшірілді.',
    ru: 'Файл удалили или переместили во время импорта.',
    en: 'The file was removed or moved during the import.',
  },
  'notice.pages-unreadable': { kk: 'Кейбір беттер оқылмады', ru: 'Часть страниц не прочитана', en: 'Some pages unread' },
  'notice.pages-unreadable.meaning': {
    kk: 'Бұл беттердегі мәтін алынбады; оларды бет көрінісінде қараңыз.',
    ru: 'Текст этих страниц не получен; посмотрите их в виде страниц.',
    en: 'The text of these pages is missing; look at them in the page view.',
  },
  'notice.encoding-guessed': { kk: 'Кодтауы болжалды', ru: 'Кодировка угадана', en: 'Encoding guessed' },
  'notice.encoding-guessed.meaning': {
    kk: 'Файл кодтауын айтпайды; ол мазмұнынан анықталды.',
    ru: 'Файл не называет свою кодировку; она определена по содержанию.',
    en: 'The file does not name its encoding; it was told from the content.',
  },
  'notice.invalid-bytes': { kk: 'Танылмаған байттар', ru: 'Непонятные байты', en: 'Invalid bytes' },
  'notice.invalid-bytes.meaning': {
    kk: 'Кейбір байттар бұл кодтауда әріп емес; олардың орнында � тұр.',
    ru: 'Некоторые байты в этой кодировке ничего не значат; на их месте стоит �.',
    en: 'Some bytes mean nothing in this encoding; � stands in their place.',
  },
  'notice.ambiguous-date': { kk: 'Күні екіұшты', ru: 'Неоднозначная дата', en: 'Ambiguous date' },
  'notice.ambiguous-date.meaning': {
    kk: 'Бұл күнді екі түрлі оқуға болады.',
    ru: 'Эту дату можно прочитать по-разному.',
    en: 'This date can be read in two ways.',
  },
  'notice.doubled-word': { kk: 'Қайталанған сөз', ru: 'Повторённое слово', en: 'Doubled word' },
  'notice.doubled-word.meaning': {
    kk: 'Сөз екі рет жазылған; мәтін өзгертілмеді.',
    ru: 'Слово написано дважды; текст не изменён.',
    en: 'A word stands twice; the text was left as it is.',
  },
  'notice.unbalanced-quote': { kk: 'Тырнақша жабылмаған', ru: 'Незакрытая кавычка', en: 'Unbalanced quotation mark' },
  'notice.unbalanced-quote.meaning': {
    kk: 'Ашылған тырнақшаның жұбы жоқ.',
    ru: 'У кавычки нет пары.',
    en: 'A quotation mark has no partner.',
  },
  'notice.no-anchor': { kk: 'Санау күні жоқ', ru: 'Не от чего считать', en: 'No day to count from' },
  'notice.no-anchor.meaning': {
    kk: '«Кеше» сияқты сөздердің күні анықталмады: құжаттың өз күні белгісіз.',
    ru: 'Дни вроде «вчера» не определены: дата самого документа неизвестна.',
    en: 'Words such as “yesterday” have no value: the document’s own date is unknown.',
  },
  'notice.already-in-library': { kk: 'Кітапханада бар', ru: 'Уже в библиотеке', en: 'Already in the library' },
  'notice.already-in-library.meaning': {
    kk: 'Дәл осы файл бұрын қосылған.',
    ru: 'Этот же файл был добавлен раньше.',
    en: 'The very same file was imported before.',
  },
  'notice.correction-stale': { kk: 'Түзету қолданылмады', ru: 'Правка не применена', en: 'Correction not applied' },
  'notice.correction-stale.meaning': {
    kk: 'Мәтін бұл жерде қазір басқаша оқылады; қолмен жасалған түзету сақталды, бірақ қолданылмады.',
    ru: 'Текст здесь теперь читается иначе; правка сохранена, но не применена.',
    en: 'The text reads otherwise here now; the correction is kept but was not applied.',
  },
  'notice.not-kept': { kk: 'Сақталмады', ru: 'Не сохранён', en: 'Could not be kept' },
  'notice.not-kept.meaning': {
    kk: 'Файл оқылды, бірақ кітапханаға жазылмады; дискідегі бос орынды және рұқсаттарды тексеріңіз.',
    ru: 'Файл прочитан, но не записан в библиотеку; проверьте место на диске и права.',
    en: 'The file was read but not written to the library; check the space on the disk and the rights of the folder.',
  },
  'notice.cancelled': { kk: 'Тоқтатылды', ru: 'Отменено', en: 'Cancelled' },
  'notice.cancelled.meaning': {
    kk: 'Импорт аяқталмай тоқтатылды.',
    ru: 'Импорт остановлен до конца.',
    en: 'The import was stopped before its end.',
  },
} as const satisfies Messages

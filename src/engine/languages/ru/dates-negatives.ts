/** Russian texts that hold no date. */
export const RUSSIAN_NO_DATES: readonly string[] = ['Пункт 12.3 статьи 1999 кодекса.']

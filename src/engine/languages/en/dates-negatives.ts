/** English texts that hold no date. */
export const ENGLISH_NO_DATES: readonly string[] = ['Section 12.3 applies to 2000 tonnes.']

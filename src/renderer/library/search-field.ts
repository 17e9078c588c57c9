/** Id of the search field, for whoever moves the keyboard to it. */
export const SEARCH_FIELD = 'search-field'

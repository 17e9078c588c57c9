/** Legal forms of companies that Latin letters write after a name. */
const FORM =
  /(?:LLP|LLC|JSC|PLC|plc|Plc|Limited|Incorporated|GmbH|AG|BV|SpA|Oyj|Oy|SARL|Sarl|(?:Ltd|LTD|Inc|INC|Corp)\.?|(?:B\.\s?V|N\.\s?V|S\.\s?A|S\.\s?p\.\s?A|S\.\s?r\.\s?l|P\.\s?L\.\s?C|L\.\s?L\.\s?[CP]|K\.\s?K)\.)$/u

/** Length of the legal form at the end of a text, its full stop included; 0 where it ends on none. */
export function legalFormLength(text: string): number {
  const match = FORM.exec(text)
  return match === null || /[\p{L}\p{N}]/u.test(text[match.index - 1] ?? '') ? 0 : match[0].length
}

/** “Eni” for “Eni S.p.A.”, “Samsung Electronics” for “Samsung Electronics Co., Ltd.”; a name without a form as it is. */
export function withoutLegalForm(name: string): string {
  const length = legalFormLength(name)
  return length === 0 ? name : name.slice(0, name.length - length).replace(/[\s,&]*(?:\bCo\.?)?[\s,]*$/u, '') || name
}

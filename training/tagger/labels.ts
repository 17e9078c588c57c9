import { ENTITY_TYPES, type EntityType } from '../../src/engine/model/annotation.ts'

type Names = Readonly<Partial<Record<EntityType, string>>>

const ONTONOTES: Names = {
  ORGANISATION: 'ORG',
  LOCATION: 'LOC',
  FACILITY: 'FAC',
  PERCENTAGE: 'PERCENT',
  ART: 'WORK_OF_ART',
}
const SHORT: Names = { PERSON: 'PER', ORGANISATION: 'ORG', GPE: 'LOC', LOCATION: 'LOC', FACILITY: 'LOC', MISCELLANEOUS: 'MISC' }
const FACTRUEVAL: Names = { PERSON: 'Person', ORGANISATION: 'Org', GPE: 'LocOrg', LOCATION: 'Location', FACILITY: 'Location' }
const WNUT: Names = {
  PERSON: 'person',
  ORGANISATION: 'corporation',
  GPE: 'location',
  LOCATION: 'location',
  FACILITY: 'location',
  PRODUCT: 'product',
}
/** Ways of naming the classes, ours first; a class that a way does not name keeps its own name. */
const STYLES: readonly Names[] = [{}, ONTONOTES, SHORT, FACTRUEVAL, WNUT]
const PLACES: readonly EntityType[] = ['GPE', 'LOCATION', 'FACILITY']

/** What a file that uses these labels calls each class; a class that it does not know is not in the map. Without labels, our own names. */
export function labelsFor(used: ReadonlySet<string>): ReadonlyMap<string, string> {
  if (used.size === 0) return new Map(ENTITY_TYPES.map((type) => [type, type]))
  const known = (style: Names): number => [...used].filter((label) => ENTITY_TYPES.some((type) => (style[type] ?? type) === label)).length
  const style = STYLES.reduce((best, one) => (known(one) > known(best) ? one : best))
  const names = new Map<string, string>()
  for (const type of ENTITY_TYPES) {
    const name = style[type] ?? type
    if (used.has(name)) names.set(type, name)
  }
  const anyPlace = PLACES.map((type) => names.get(type)).find((name) => name !== undefined)
  for (const type of PLACES) if (anyPlace !== undefined && !names.has(type)) names.set(type, anyPlace)
  return names
}

/** IOB2 tags in the labels of a file. */
export function relabelled(tags: readonly string[], labels: ReadonlyMap<string, string>): string[] {
  return tags.map((tag) => {
    const label = labels.get(tag.slice(2))
    return label === undefined ? 'O' : tag.slice(0, 2) + label
  })
}

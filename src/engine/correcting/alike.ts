import type { AlikeEntity } from '../contracts/corrections.ts'
import type { EntityRow } from '../contracts/store.ts'
import type { JoinReason } from '../model/entity.ts'
import { foldName } from '../model/identity.ts'
import { nameKey, surnameStem } from '../model/name-keys.ts'
import { initialsFit, type PersonName, readPerson } from '../model/person-names.ts'

const MOST = 20

/** Entities that may be this one, those of most documents first. Likeness is shown, never acted on: two persons may share a surname and an initial. */
export function alikeTo(entity: EntityRow, others: readonly EntityRow[]): readonly AlikeEntity[] {
  const found = others.flatMap((other): AlikeEntity[] => {
    if (other.id === entity.id) return []
    const reason =
      entity.type === 'PERSON' ? (other.type === 'PERSON' ? personReason(entity.name, other.name) : null) : nameReason(entity, other)
    return reason ? [{ id: other.id, type: other.type, name: other.name, reason, documents: other.documents }] : []
  })
  return found.sort((a, b) => b.documents - a.documents || (a.id < b.id ? -1 : 1)).slice(0, MOST)
}

/** What a name is looked up by before it is compared: the beginning of its surname, or all of it. */
export function searchedPart({ type, name }: Pick<EntityRow, 'type' | 'name'>): string {
  if (type !== 'PERSON') return foldName(name)
  const words = foldName(name)
    .split(/[\s.]+/u)
    .filter((word) => word.length > 2)
  return (words.at(-1) ?? foldName(name)).slice(0, 4)
}

function personReason(a: string, b: string): JoinReason | null {
  const [one, other] = [readPerson(a), readPerson(b)]
  if (surnameStem(one.surname) === surnameStem(other.surname)) return surnamesReason(one, other)
  const short = [one, other].find(({ given, initials }) => given.length === 0 && initials.length === 0)
  const full = short === one ? other : one
  return short && full.given[0] === short.surname ? 'given-name' : null
}

function surnamesReason(one: PersonName, other: PersonName): JoinReason | null {
  const [short, full] = one.given.length <= other.given.length ? [one, other] : [other, one]
  if (short.given.length === 0) return initialsFit(short.initials, full) ? (short.initials.length > 0 ? 'initials' : 'surname') : null
  return short.given[0] === full.given[0] ? 'spelling' : null
}

function nameReason(a: EntityRow, b: EntityRow): JoinReason | null {
  const names = (row: EntityRow): readonly string[] => [row.name, ...row.aliases].map(nameKey)
  const own = new Set(names(a))
  return names(b).some((name) => own.has(name)) ? 'spelling' : null
}

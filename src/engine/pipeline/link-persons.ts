import type { JoinReason } from '../model/entity.ts'
import { surnameStem } from '../model/name-keys.ts'
import { initialsFit, type PersonName } from '../model/person-names.ts'

/** For each name that is shorter than another, the index of the one longer name that it can only mean, one written in full before one with initials; none when two fit. */
export function shorterPersons(names: readonly PersonName[]): Map<number, { to: number; reason: JoinReason }> {
  const bySurname = new Map<string, number[]>()
  names.forEach((name, i) => {
    if (name.given.length > 0 && name.surname !== '') push(bySurname, surnameStem(name.surname), i)
  })
  const byGiven = new Map<string, number[]>()
  names.forEach((name, i) => {
    if (name.given[0] !== undefined) push(byGiven, name.given[0], i)
  })
  const byInitials = new Map<string, number[]>()
  names.forEach((name, i) => {
    if (name.given.length === 0 && name.initials.length > 0) push(byInitials, name.surname, i)
  })
  const joins = new Map<number, { to: number; reason: JoinReason }>()
  names.forEach((name, i) => {
    if (name.given.length > 0) {
      const to = namedInFull(name, byGiven.get(name.given[0] as string) ?? [], names, i)
      if (to !== null) joins.set(i, { to, reason: 'given-name' })
      return
    }
    const surnamed = (bySurname.get(surnameStem(name.surname)) ?? []).filter((full) =>
      initialsFit(name.initials, names[full] as PersonName),
    )
    const longer =
      surnamed.length > 0 ? surnamed : (byInitials.get(name.surname) ?? []).filter((other) => isBeginning(name, names[other] as PersonName))
    const given = longer.length === 0 && name.initials.length === 0
    const fits = given ? (byGiven.get(name.surname) ?? []) : longer
    if (fits.length === 1)
      joins.set(i, { to: fits[0] as number, reason: name.initials.length > 0 ? 'initials' : given ? 'given-name' : 'surname' })
  })
  return joins
}

/** True for a name that has fewer initials than another of its surname, and the same first ones: «А. Оспанова» beside «А.Т. Оспанова». */
function isBeginning({ initials }: PersonName, other: PersonName): boolean {
  return initials.length < other.initials.length && initials.every((initial, i) => initial === other.initials[i])
}

/** The one longer name that says a given name and a patronymic as this does: «Нұрлан Серікұлы» in «Нұрлан Серікұлы Оспанов». */
function namedInFull(name: PersonName, others: readonly number[], names: readonly PersonName[], own: number): number | null {
  const patronymic = name.given.length === 1 ? name.surname : name.surname === '' ? name.given[1] : undefined
  if (patronymic === undefined || name.initials.length > 0) return null
  const fits = others.filter(
    (i) => i !== own && (names[i] as PersonName).surname !== '' && (names[i] as PersonName).given[1] === patronymic,
  )
  return fits.length === 1 ? (fits[0] as number) : null
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}

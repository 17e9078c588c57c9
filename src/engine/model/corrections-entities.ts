import type { EntityType, Mention } from './annotation.ts'
import type { EntityRef, OwnerChange, Signature } from './correction.ts'
import type { Identity } from './corrections-identity.ts'
import type { Alias, Entity, JoinReason } from './entity.ts'
import { entityIdOf, foldName } from './identity.ts'

/** One name of an entity with the mentions that say it; the first name of a group is the one to show, and its reason is of no account. */
interface Name {
  readonly name: string
  readonly reason: JoinReason
  readonly mentions: Set<string>
  /** True while its entity came with mentions for it: it goes when they have gone. */
  readonly said: boolean
}

interface Group {
  readonly id: string
  readonly type: EntityType
  names: Name[]
}

type Groups = Map<string, Group>

/** What the entities of a document are made anew from. */
export interface EntitiesInput {
  readonly entities: readonly Entity[]
  /** In the order of the text; `entity` is empty where a person marked words. */
  readonly mentions: readonly Mention[]
  /** Base forms of those, by mention. */
  readonly names: ReadonlyMap<string, string>
  readonly identity: Identity
  /** Mentions that a person gave to another entity. */
  readonly owners: ReadonlyMap<string, OwnerChange & Signature>
}

/** Entities as people put them right, and the mentions with the ids of theirs; every mention belongs to exactly one. */
export function correctEntities(input: EntitiesInput): { readonly entities: readonly Entity[]; readonly mentions: readonly Mention[] } {
  const groups = groupsOf(input)
  const resolve = resolver(groups, input.identity)
  for (const pair of input.identity.apart) splitPair(groups, pair, resolve)
  const united = unite(groups, input.identity, resolve)
  giveAway(united, input)
  for (const group of united.values()) rename(group, input.identity.name(group.id))
  return assemble(united, input)
}

/** The entities of the analysis by their names, with the mentions that are left, and with those that persons marked. */
function groupsOf({ entities, mentions, names }: EntitiesInput): Groups {
  const groups: Groups = new Map(entities.map((entity) => [entity.id, groupOf(entity)]))
  const nameOfMention = new Map<string, Name>()
  for (const entity of entities) {
    const group = groups.get(entity.id) as Group
    const byName = new Map(group.names.map((name) => [name.name, name]))
    for (const alias of entity.aliases) {
      for (const id of alias.mentions ?? []) nameOfMention.set(id, byName.get(alias.name) as Name)
    }
  }
  const byLooks = looks(groups)
  for (const mention of mentions) {
    const group = groups.get(mention.entity)
    if (group) (nameOfMention.get(mention.id) ?? guessed(group, mention)).mentions.add(mention.id)
    else addMarked(groups, byLooks, mention, names.get(mention.id) ?? mention.quote)
  }
  for (const group of groups.values()) group.names = group.names.filter(({ said, mentions: own }, i) => i === 0 || !said || own.size > 0)
  for (const [id, group] of groups) if (countOf(group) === 0) groups.delete(id)
  return groups
}

function groupOf({ id, type, name, aliases }: Entity): Group {
  const first: Name = { name, reason: 'by-hand', mentions: new Set(), said: false }
  return {
    id,
    type,
    names: [
      first,
      ...aliases.map(
        (alias): Name => ({ name: alias.name, reason: alias.reason, mentions: new Set(), said: (alias.mentions ?? []).length > 0 }),
      ),
    ],
  }
}

/** The name that a mention says, where its analysis does not tell: the longest with which it begins. */
function guessed(group: Group, { quote }: Mention): Name {
  const folded = foldName(quote)
  const fitting = group.names.filter(({ name, said }) => !said && folded.startsWith(foldName(name)))
  return fitting.sort((a, b) => b.name.length - a.name.length)[0] ?? (group.names[0] as Name)
}

/** Ids of groups by type and name; a name that is two groups' own means neither. */
function looks(groups: Groups): Map<string, string | null> {
  const found = new Map<string, string | null>()
  for (const { id, type, names } of groups.values()) {
    for (const { name } of names) {
      const key = `${type} ${foldName(name)}`
      found.set(key, found.has(key) && found.get(key) !== id ? null : id)
    }
  }
  return found
}

function addMarked(groups: Groups, byLooks: Map<string, string | null>, mention: Mention, name: string): void {
  const key = `${mention.type} ${foldName(name)}`
  const id = byLooks.get(key) ?? entityIdOf(mention.type, name)
  const group = groups.get(id) ?? { id, type: mention.type, names: [] }
  groups.set(id, group)
  if (!byLooks.has(key)) byLooks.set(key, id)
  addName(group, { name, reason: 'same-base-form', mentions: new Set([mention.id]), said: true })
}

function addName(group: Group, name: Name): void {
  const known = group.names.find((one) => foldName(one.name) === foldName(name.name))
  if (known) for (const id of name.mentions) known.mentions.add(id)
  else group.names.push(name)
}

function countOf({ names }: Group): number {
  return names.reduce((sum, { mentions }) => sum + mentions.size, 0)
}

/** The group that a person meant: of this id; where the document has none, of this type and name. */
function resolver(groups: Groups, identity: Identity): (ref: EntityRef) => Group | undefined {
  const byName = new Map<string, Group>()
  for (const group of groups.values()) {
    const ref = identity.meant({ id: group.id, type: group.type, name: (group.names[0] as Name).name })
    if (ref && !groups.has(ref.id)) byName.set(ref.id, group)
  }
  return ({ id }) => groups.get(id) ?? byName.get(id)
}

/** Takes a name that belongs to the other of two off each of them. */
function splitPair(groups: Groups, pair: readonly [EntityRef, EntityRef], resolve: (ref: EntityRef) => Group | undefined): void {
  const [a, b] = pair
  if (foldName(a.name) === foldName(b.name)) return
  const inA = resolve(a)
  const inB = resolve(b)
  if (inA && inA !== inB) moveName(groups, inA, b)
  if (inB) moveName(groups, inB, a)
  if (inA && inA === inB) moveName(groups, inA, inA.id === a.id ? b : a)
}

function moveName(groups: Groups, from: Group, to: EntityRef): void {
  const moved = from.names.filter(({ name }) => foldName(name) === foldName(to.name))
  if (moved.length === 0 || from.id === to.id) return
  from.names = from.names.filter((name) => !moved.includes(name))
  if (from.names.length === 0) groups.delete(from.id)
  const group = groups.get(to.id) ?? { id: to.id, type: to.type, names: [] }
  groups.set(to.id, group)
  for (const name of moved) addName(group, name)
}

/** Groups under the ids by which they now stand. */
function unite(groups: Groups, identity: Identity, resolve: (ref: EntityRef) => Group | undefined): Groups {
  const under = new Map<Group, string>()
  for (const ref of identity.refs) {
    const group = resolve(ref)
    if (group) under.set(group, identity.canonical(ref.id))
  }
  const united: Groups = new Map()
  const idOf = (group: Group): string => {
    const own = identity.canonical(group.id)
    return own === group.id ? (under.get(group) ?? own) : own
  }
  for (const group of groups.values()) {
    const id = idOf(group)
    const owner = identity.owner(id)
    const known = united.get(id) ?? { id, type: owner?.type ?? group.type, names: ownNames(owner, groups.get(id)) }
    united.set(id, known)
    const [first, ...others] = group.names as [Name, ...Name[]]
    addName(known, group.id === id ? first : { ...first, reason: 'by-hand', said: true })
    for (const name of others) addName(known, name)
  }
  return united
}

/** The name to show stands first, also where the document says only another. */
function ownNames(owner: EntityRef | undefined, own: Group | undefined): Name[] {
  if (own || !owner) return own ? [...own.names] : []
  return [{ name: owner.name, reason: 'by-hand', mentions: new Set(), said: false }]
}

/** Gives single mentions to the entities that persons named, or to ones of their own. */
function giveAway(groups: Groups, { mentions, owners, identity }: EntitiesInput): void {
  if (owners.size === 0) return
  const places = new Map<string, { group: Group; name: Name }>()
  for (const group of groups.values()) for (const name of group.names) for (const id of name.mentions) places.set(id, { group, name })
  for (const mention of mentions) {
    const change = owners.get(mention.id)
    const place = places.get(mention.id)
    if (!change || !place) continue
    const id = change.to ? identity.canonical(change.to.id) : ownId(place.group.type, place.name.name, change)
    if (id === place.group.id) continue
    place.name.mentions.delete(mention.id)
    const group = groups.get(id) ?? {
      id,
      type: change.to?.type ?? place.group.type,
      names: change.to ? firstName(identity.owner(id) ?? change.to) : [],
    }
    groups.set(id, group)
    addName(group, { name: place.name.name, reason: 'by-hand', mentions: new Set([mention.id]), said: true })
  }
  for (const group of groups.values()) group.names = group.names.filter(({ mentions: own, said }, i) => i === 0 || !said || own.size > 0)
}

function firstName({ name }: EntityRef): Name[] {
  return [{ name, reason: 'by-hand', mentions: new Set(), said: false }]
}

function ownId(type: EntityType, name: string, { id }: Signature): string {
  return `${entityIdOf(type, name)}~${id.slice(0, 8)}`
}

function rename(group: Group, name: string | undefined): void {
  if (name === undefined || group.names[0]?.name === name) return
  const rest = group.names.filter((one) => one.name !== name)
  const known = group.names.find((one) => one.name === name)
  const first: Name = { name, reason: 'by-hand', mentions: known?.mentions ?? new Set(), said: false }
  group.names = [first, ...rest.map((one, i) => (i === 0 ? { ...one, reason: 'by-hand' as const, said: true } : one))]
}

function assemble(
  groups: Groups,
  { mentions }: EntitiesInput,
): { readonly entities: readonly Entity[]; readonly mentions: readonly Mention[] } {
  const order = new Map(mentions.map(({ id }, i) => [id, i]))
  const place = (id: string): number => order.get(id) as number
  const inOrder = (ids: Iterable<string>): string[] => [...ids].sort((a, b) => place(a) - place(b))
  const left = [...groups.values()].filter((group) => countOf(group) > 0)
  const entities = left.map(({ id, type, names }): Entity => {
    const [first, ...others] = names as [Name, ...Name[]]
    const aliases = others.map(({ name, reason, mentions: own }): Alias => ({ name, reason, mentions: inOrder(own) }))
    return { id, type, name: first.name, aliases, mentions: inOrder(names.flatMap(({ mentions: own }) => [...own])) }
  })
  const owner = new Map(entities.flatMap(({ id, mentions: own }) => own.map((mention) => [mention, id] as const)))
  return {
    entities: entities.sort((a, b) => place(a.mentions[0] as string) - place(b.mentions[0] as string)),
    mentions: mentions.map((mention) => {
      const entity = owner.get(mention.id) as string
      return entity === mention.entity ? mention : { ...mention, entity }
    }),
  }
}

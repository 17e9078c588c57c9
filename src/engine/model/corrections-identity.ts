import type { Correction, EntityChange, EntityRef, Signature } from './correction.ts'
import { foldName } from './identity.ts'

type EntityCorrection = EntityChange & Signature

/** Which entities persons said to be one, which never, and what they are called; the newest word holds. */
export interface Identity {
  /** The id under which an entity now stands. */
  canonical(id: string): string
  /** The entity that gives an id its type and name; undefined for one that nobody joined. */
  owner(canonical: string): EntityRef | undefined
  /** Pairs that are apart, in the order in which that was said. */
  readonly apart: readonly (readonly [EntityRef, EntityRef])[]
  /** The name that a person gave to an entity, by the id under which it stands. */
  name(canonical: string): string | undefined
  /** Every entity that a person spoke of. */
  readonly refs: readonly EntityRef[]
  /** The entity that a person spoke of and that this one is by its id, or else, where nobody spoke of that id, by its type and name. */
  meant(entity: Pick<EntityRef, 'id' | 'type' | 'name'>): EntityRef | undefined
}

/** What entities of two ids share when they are the same by their looks: type and name. */
function nameOf({ type, name }: Pick<EntityRef, 'type' | 'name'>): string {
  return `${type} ${foldName(name)}`
}

/** The entities that a change speaks of. */
export function refsOf(change: EntityChange): readonly EntityRef[] {
  return change.action === 'rename' ? [change.entity] : change.entities
}

const remembered = new WeakMap<readonly Correction[], Identity>()

/** Reads corrections, in order of time, from the newest to the oldest: an older join of two that are apart by now does not hold, nor the other way round; nearly linear. */
export function identityOf(corrections: readonly Correction[]): Identity {
  const known = remembered.get(corrections)
  if (known) return known
  const identity = readIdentity(corrections.filter((one): one is EntityCorrection => one.kind === 'entity'))
  remembered.set(corrections, identity)
  return identity
}

function readIdentity(changes: readonly EntityCorrection[]): Identity {
  const joined = new Classes()
  const apart: (readonly [EntityRef, EntityRef])[] = []
  const renames: { readonly id: string; readonly name: string }[] = []
  for (const change of [...changes].reverse()) {
    if (change.action === 'rename') renames.push({ id: change.entity.id, name: change.name })
    else if (change.action === 'apart') {
      if (joined.separate(change.entities)) apart.unshift(change.entities)
    } else {
      const [first, ...rest] = change.entities
      for (const other of rest) joined.join(first as EntityRef, other)
    }
  }
  const refs = changes.flatMap(refsOf)
  const byId = new Map(refs.map((ref) => [ref.id, ref]))
  const byName = new Map(refs.map((ref) => [nameOf(ref), ref]))
  const names = new Map<string, string>()
  for (const { id, name } of renames) if (!names.has(joined.root(id))) names.set(joined.root(id), name)
  return {
    canonical: (id) => joined.root(id),
    owner: (id) => joined.refs.get(id),
    apart,
    name: (id) => names.get(id),
    refs,
    meant: (entity) => byId.get(entity.id) ?? byName.get(nameOf(entity)),
  }
}

/** Sets of ids that are one, and pairs of ids that may not become one. */
class Classes {
  readonly refs = new Map<string, EntityRef>()
  readonly #members = new Map<string, string[]>()
  readonly #root = new Map<string, string>()
  readonly #apart = new Map<string, Set<string>>()

  root(id: string): string {
    return this.#root.get(id) ?? id
  }
  /** False when a newer word joined them. */
  separate([a, b]: readonly [EntityRef, EntityRef]): boolean {
    if (this.root(a.id) === this.root(b.id)) return false
    this.#bar(a.id, b.id)
    this.#bar(b.id, a.id)
    return true
  }
  join(to: EntityRef, from: EntityRef): void {
    const root = this.root(to.id)
    const other = this.root(from.id)
    if (root === other || this.#barred(root, other)) return
    if (!this.refs.has(root)) this.refs.set(root, to)
    const [kept, gone] = this.refs.has(other) && !this.#members.has(root) ? [other, root] : [root, other]
    const members = this.#members.get(kept) ?? [kept]
    for (const id of this.#of(gone)) {
      members.push(id)
      this.#root.set(id, kept)
    }
    this.#members.set(kept, members)
    this.#members.delete(gone)
  }
  #of(root: string): readonly string[] {
    return this.#members.get(root) ?? [root]
  }
  #bar(id: string, other: string): void {
    const known = this.#apart.get(id)
    if (known) known.add(other)
    else this.#apart.set(id, new Set([other]))
  }
  #barred(root: string, other: string): boolean {
    return this.#of(root).some((id) => {
      const barred = this.#apart.get(id)
      return barred !== undefined && this.#of(other).some((one) => barred.has(one))
    })
  }
}

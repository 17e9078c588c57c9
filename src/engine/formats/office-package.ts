import { ReadFailure } from '../contracts/reader.ts'
import type { Notice } from '../model/errors.ts'
import type { Namespaces, XmlHandler } from './xml.ts'
import { readXml } from './xml.ts'
import type { Zip } from './zip.ts'

/** A part that another one refers to: its path in the package, and the last words of the relation's type. */
export interface Relation {
  readonly id: string
  readonly type: string
  readonly path: string
}

/** The parts of an Office package, read by name, with what was wrong with any of them. */
export interface PackageReader {
  readonly troubles: readonly Notice[]
  /** Adds to the troubles what a reader of a part has to say. */
  tell(notice: Notice): void
  /** Parts within the package that this part refers to; those of the package itself for ''. */
  relations(part: string): Promise<readonly Relation[]>
  /** Reads a part; one that is not there says nothing. */
  read(part: string | undefined, namespaces: Namespaces, handler: XmlHandler): Promise<void>
}

const MOST_RELATIONS = 10_000

export function createPackageReader(zip: Zip): PackageReader {
  const troubles: Notice[] = []
  const read: PackageReader['read'] = async (part, namespaces, handler) => {
    const member = part === undefined ? undefined : zip.find(part)
    if (member === undefined) return
    const trouble = await readXml(zip.stream(member), namespaces, handler)
    if (trouble !== null)
      troubles.push({ code: 'damaged', message: `“${member.path}” is damaged and was read as far as it goes: ${trouble}` })
  }
  return {
    troubles,
    tell: (notice) => void troubles.push(notice),
    read,
    async relations(part) {
      const relations: Relation[] = []
      const slash = part.lastIndexOf('/') + 1
      const folder = part.slice(0, slash)
      await read(`${folder}_rels/${part.slice(slash)}.rels`, new Map(), {
        start(name, { Id, Type, Target, TargetMode }) {
          if (!name.endsWith('Relationship') || !Type || !Target || /^external$/iu.test(TargetMode ?? '')) return
          if (relations.length < MOST_RELATIONS)
            relations.push({ id: Id ?? '', type: Type.slice(Type.lastIndexOf('/') + 1), path: resolvePath(folder, Target) })
        },
        end() {},
        text() {},
      })
      return relations
    },
  }
}

/** Path of the first part of this type that is referred to. */
export function pathOf(relations: readonly Relation[], type: string): string | undefined {
  return relations.find((relation) => relation.type === type)?.path
}

/** A path within the package, seen from a folder of it; `/` begins at its root, `..` goes no higher. */
export function resolvePath(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Why a document gave no words: what was wrong with it, or that it has none. */
export function noText(name: string, [trouble]: readonly Notice[]): ReadFailure {
  return new ReadFailure(trouble ?? { code: 'no-text', message: `“${name}” is a document without words.` })
}

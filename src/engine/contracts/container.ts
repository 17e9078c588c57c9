import type { Notice } from '../model/errors.ts'

/** What a container may unpack to; what goes past it is refused with a notice that names the limit. */
export interface ContainerLimits {
  /** Members of one container. */
  readonly entries: number
  /** Unpacked bytes of one container. */
  readonly bytes: number
  /** Unpacked bytes of one member. */
  readonly memberBytes: number
  /** Unpacked bytes to one packed byte, counted once more than `ratioFrom` bytes are unpacked. */
  readonly ratio: number
  readonly ratioFrom: number
  /** Containers inside one another. */
  readonly depth: number
}

/** The limits of an import. */
export const CONTAINER_LIMITS: ContainerLimits = {
  entries: 10_000,
  bytes: 2_000_000_000,
  memberBytes: 512 * 1024 * 1024,
  ratio: 100,
  ratioFrom: 1_000_000,
  depth: 5,
}

/** A file inside another one: an archive's member, a message of a mailbox, an attachment. */
export interface Member {
  /** Path inside, `/` between folders, never leaving the container: no `..`, no root, no backslash, no control character. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** A member that is left out: its path as written, and why. */
export interface RefusedMember {
  readonly path: string
  readonly notice: Notice
}

export interface ContainerOptions {
  /** Name of the container's file; a `.gz` names its one member by it. */
  readonly name: string
  readonly limits: ContainerLimits
  /** Passwords to try, in order. */
  readonly passwords?: readonly string[]
  /** A sign of life during long work; throws nothing. */
  readonly progress?: () => void
}

/** A file that holds files, each a document of its own; it runs in a reader process and has one member in memory at a time. */
export interface Container {
  readonly name: string
  readonly version: number
  /** Extensions without the dot, for file dialogs. */
  readonly extensions: readonly string[]
  /** True where no document is packed so: such a container is asked before the readers, who may take the text in it for all of it. */
  readonly first?: boolean
  /** True when the content is of this kind; asked after the readers, whose documents may be packed the same way (DOCX, EPUB). */
  recognises(bytes: Uint8Array, name: string): boolean
  /** Members in the order in which they stand; rejects with `ReadFailure` when nothing more can be had: damage, a limit, a password. */
  members(bytes: Uint8Array, options: ContainerOptions): AsyncIterable<Member | RefusedMember>
}

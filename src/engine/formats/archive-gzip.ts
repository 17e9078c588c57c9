import { createGunzip } from 'node:zlib'
import type { Container, ContainerOptions, Member, RefusedMember } from '../contracts/container.ts'
import { isTar, tarMembers } from './archive-tar.ts'
import { decodeName, pathTrouble } from './member-path.ts'
import { collect, createBudget, damagedContainer } from './unpacking.ts'

/** Gzip: one member, named by its header or by the archive; a tar inside is taken apart at once. */
export const gzip: Container = {
  name: 'gzip',
  version: 1,
  extensions: ['gz', 'tgz'],
  recognises: (bytes) => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8,
  members: gzipMembers,
}

async function* gzipMembers(bytes: Uint8Array, options: ContainerOptions): AsyncGenerator<Member | RefusedMember> {
  const budget = createBudget(bytes.length, options)
  let content: Uint8Array
  try {
    const gunzip = createGunzip()
    gunzip.end(bytes)
    content = await collect(gunzip, budget, options.progress)
  } catch (error) {
    throw damagedContainer(options.name, error)
  }
  if (isTar(content)) yield* tarMembers(content, options)
  else yield { path: nameOf(bytes, options.name), bytes: content }
}

const NAMED = 0x08
const EXTRA = 0x04

/** The name that the header gives, where it is a good one, else the archive's without `.gz`. */
function nameOf(bytes: Uint8Array, archive: string): string {
  const flags = bytes[3] as number
  if ((flags & NAMED) !== 0) {
    const start = 10 + ((flags & EXTRA) !== 0 ? 2 + ((bytes[10] as number) | ((bytes[11] as number) << 8)) : 0)
    const end = bytes.indexOf(0, start)
    const name = end > start ? decodeName(bytes.subarray(start, end)) : ''
    if (pathTrouble(name) === null) return name
  }
  return archive.replace(/\.gz$/iu, '') || archive
}

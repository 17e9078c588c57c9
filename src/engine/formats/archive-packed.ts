import { createZstdDecompress } from 'node:zlib'
import type { Container, ContainerOptions, Member, RefusedMember } from '../contracts/container.ts'
import { loadLibarchive, PIECE, pieces } from './archive-7z.ts'
import { isTar, tarMembers } from './archive-tar.ts'
import type { AssetLoader } from './pdf-document.ts'
import { type Budget, collect, createBudget, damagedContainer } from './unpacking.ts'

/** One way to pack a single file: how it begins, and what stands before and behind it for libarchive (null: the platform unpacks it). */
interface Packing {
  readonly beginning: readonly number[]
  readonly head: string | null
  readonly end: string
}

/**
 * libarchive unpacks tape archives only, so the packed file is made the one member of an archive: streams of bzip2 and xz may follow one another, and
 * `head` is a packed tar header that promises more than any file has, `end` a packed mark with zeros behind it.
 */
const PACKINGS: readonly Packing[] = [
  {
    beginning: [0x42, 0x5a, 0x68],
    head: 'QlpoOTFBWSZTWV8K9TgAAB3bgMiAQAB9gAAA4AAeAAgAIABUQTIaBkwJJqjammm1BpVhiv3ieCXKZmHy0OAKYPNVh72uoWvvNTOKF3JFOFCQXwr1OA==',
    end: 'QlpoOTFBWSZTWREn3PkACT7RgMAQQAAvbVwAAAggAEhJFNGmhj0oJKGgaAKASBBMpCBJCuXc77nbenmYqG68tGuuIEgQfF3JFOFCQESfc+Q=',
  },
  {
    beginning: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
    head:
      '/Td6WFoAAAFpIt42AgAhARwAAAAQz1jM4AH/ACxdADCAM1AYaImDAdzibg2iwv43NRoT04TrsvixpqzuuOWCEvDNqbH70Aq1EcAAAL0KfRcAAUSABAAAAGK7' +
      'GGk+MA2LAgAAAAABWVo=',
    end:
      '/Td6WFoAAAFpIt42AgAhARwAAAAQz1jM5JP5AIpdADoaCM52vnIo5GFEZrzjN1VtQ+eG+wytkKeGfAhkO7Rg68kqXoZp3Ih8qzVa6l2/BFBTsQOD+R/Rznag' +
      'NKWasgwragm8kkaee34s3///AEe+7cG+pgwhYid2fWjvI85Sd9XIQ52OZ5+Mr2hSrgvwZzMhX52ZNGwDRRkTg4qd7ZOh1W2S1I7P5FkNAAAAAG4hWFQAAaIB' +
      '+qcSAH2A+ec+MA2LAgAAAAABWVo=',
  },
  { beginning: [0x28, 0xb5, 0x2f, 0xfd], head: null, end: '' },
]
const MARK = Buffer.from('the packed file ends here\n')
/** The first block of bzip2, or its end in an empty file. */
const BZIP2_BLOCKS = ['314159265359', '177245385090']

/** Files packed alone by bzip2, xz or Zstandard: one member, named by the file; a tar inside is taken apart at once. `assets` may give libarchive's code. */
export function createPacked(assets?: AssetLoader): Container {
  return {
    name: 'packed',
    version: 1,
    extensions: ['bz2', 'tbz2', 'xz', 'txz', 'zst', 'tzst'],
    recognises: (bytes) => packingOf(bytes) !== undefined,
    members: (bytes, options) => members(bytes, options, assets),
  }
}

function packingOf(bytes: Uint8Array): Packing | undefined {
  const packing = PACKINGS.find(({ beginning }) => beginning.every((byte, i) => bytes[i] === byte))
  if (packing !== PACKINGS[0]) return packing
  return BZIP2_BLOCKS.includes(Buffer.from(bytes.subarray(4, 10)).toString('hex')) ? packing : undefined
}

async function* members(bytes: Uint8Array, options: ContainerOptions, assets?: AssetLoader): AsyncGenerator<Member | RefusedMember> {
  const packing = packingOf(bytes) as Packing
  const budget = createBudget(bytes.length, options)
  let content: Uint8Array
  try {
    content = await (packing.head === null
      ? zstd(bytes, budget, options)
      : unpacked(bytes, packing.head, packing.end, budget, options, assets))
  } catch (error) {
    throw damagedContainer(options.name, error)
  }
  if (isTar(content)) yield* tarMembers(content, options)
  else yield { path: nameOf(options.name), bytes: content }
}

function zstd(bytes: Uint8Array, budget: Budget, { progress }: ContainerOptions): Promise<Uint8Array> {
  const decompress = createZstdDecompress()
  decompress.end(bytes)
  return collect(decompress, budget, progress)
}

async function unpacked(
  bytes: Uint8Array,
  head: string,
  end: string,
  budget: Budget,
  { progress }: ContainerOptions,
  assets?: AssetLoader,
): Promise<Uint8Array> {
  const library = await loadLibarchive(assets)
  const whole = Buffer.concat([Buffer.from(head, 'base64'), bytes, Buffer.from(end, 'base64')])
  const at = library.module._malloc(whole.length + PIECE)
  library.module.HEAPU8.set(whole, at)
  const archive = library.read_new_memory(at, whole.length)
  try {
    if (library.read_next_entry(archive) <= 0) throw new Error('it cannot be unpacked')
    const content = Buffer.from(await collect(upToEnd(pieces(library, archive, at + whole.length)), budget, progress))
    const mark = content.lastIndexOf(MARK)
    if (mark < 0) throw new Error('it breaks off')
    return new Uint8Array(content.subarray(0, mark))
  } finally {
    library.read_free(archive)
    library.module._free(at)
  }
}

/** The pieces up to where the archive ends, which is before the end that its header promises. */
function* upToEnd(parts: Iterable<Uint8Array>): Generator<Uint8Array> {
  try {
    yield* parts
  } catch (error) {
    if (!/truncated tar/iu.test(String(error))) throw error
  }
}

function nameOf(packed: string): string {
  const name = packed.replace(/\.(?:bz2|xz|zst)$/iu, '').replace(/\.t(?:bz2?|xz|zst)$/iu, '.tar')
  return name === '' ? packed : name
}

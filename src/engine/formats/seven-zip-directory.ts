import { crc32 } from 'node:zlib'

/** The first member of a small archive that is put together here. */
export type Unpack = (archive: Uint8Array) => Uint8Array

const START = 32
const HEADER = 0x01
const STREAMS = 0x04
const FILES = 0x05
const SUBSTREAMS = 0x08
const NAMES = 0x11
const END = 0x00
/** The end of a directory in which one stream is a file with the name «h». */
const AS_MEMBER = Uint8Array.of(SUBSTREAMS, END, END, FILES, 1, NAMES, 5, 0, 0x68, 0, 0, 0, END, END)

/** The directory of a 7z archive as it is written, packed or not; throws when there is none. */
export function directoryOf(bytes: Uint8Array): Uint8Array {
  const { start, size } = placeOf(bytes)
  return bytes.subarray(start, start + size)
}

/**
 * The directory of an archive that writes it packed. libarchive is asked for it: an archive of our own is put together whose one member is the packed
 * directory.
 */
export function inflatedDirectory(bytes: Uint8Array, unpack: Unpack): Uint8Array {
  const { start } = placeOf(bytes)
  const directory = Buffer.concat([Uint8Array.of(HEADER, STREAMS), directoryOf(bytes).subarray(1, -1), AS_MEMBER])
  return unpack(withDirectory(bytes.subarray(0, start), directory))
}

/** The beginning of an archive with its streams, followed by another directory. */
export function withDirectory(before: Uint8Array, directory: Uint8Array): Uint8Array {
  const archive = new Uint8Array(before.length + directory.length)
  archive.set(before)
  archive.set(directory, before.length)
  const view = new DataView(archive.buffer)
  view.setBigUint64(12, BigInt(before.length - START), true)
  view.setBigUint64(20, BigInt(directory.length), true)
  view.setUint32(28, crc32(directory), true)
  view.setUint32(8, crc32(archive.subarray(12, 32)), true)
  return archive
}

function placeOf(bytes: Uint8Array): { start: number; size: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { start: START + Number(view.getBigUint64(12, true)), size: Number(view.getBigUint64(20, true)) }
}

import { type Reader, ReadFailure, type ReadOptions, type ReadResult } from '../contracts/reader.ts'
import type { NoticeCode } from '../model/errors.ts'
import { notOpened, unknownEncryption } from './locked.ts'
import { packageEncryption } from './office-encryption.ts'
import { hasOleEntry, rootStreams } from './ole.ts'

/** The password that programs try unasked: workbooks are encrypted with it when they are only protected against changes. */
const UNASKED = 'VelvetSweatshop'

/** Word, Excel and PowerPoint files since 2007 that are encrypted with a password; what is inside is read by one of `readers`. */
export function createEncryptedOffice(readers: readonly Reader[]): Reader {
  return {
    name: 'encrypted-office',
    version: 1,
    extensions: [],
    recognises: (bytes) => hasOleEntry(bytes, 'EncryptedPackage'),
    read: (bytes, options) => readEncrypted(bytes, options, readers),
  }
}

async function readEncrypted(bytes: Uint8Array, options: ReadOptions, readers: readonly Reader[]): Promise<ReadResult> {
  const { name, password } = options
  const streams = rootStreams(bytes)
  const info = streams?.get('ENCRYPTIONINFO')
  const packed = streams?.get('ENCRYPTEDPACKAGE')
  if (info === undefined || packed === undefined || packed.length < 24)
    throw failure('damaged', `“${name}” is a damaged encrypted document.`)
  const encryption = packageEncryption(info)
  if (encryption === null) throw unknownEncryption(name)
  options.progress?.(0, 1)
  const opened = encryption.decrypt(packed, password ?? UNASKED)
  if (opened === null) throw notOpened(name, password !== undefined)
  const reader = readers.find((one) => one.recognises(opened, name))
  if (reader === undefined) throw failure('unsupported', `“${name}” is encrypted, and what is in it is no document that Belgi reads.`)
  return reader.read(opened, options)
}

function failure(code: NoticeCode, message: string): ReadFailure {
  return new ReadFailure({ code, message })
}

import { type Reader, ReadFailure, type ReadOptions, type ReadResult } from '../contracts/reader.ts'
import { openMessage } from './msg-properties.ts'
import { readOutlookLetter } from './outlook-letter.ts'

/** Outlook messages: who, to whom and when, then the text; attachments and letters within are documents of their own. */
export const msg: Reader = {
  name: 'msg',
  version: 1,
  extensions: ['msg'],
  recognises: (bytes) => isMessage(bytes),
  read: async (bytes, options) => readMessage(bytes, options),
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ENTRY = 128
const ENTRIES = 4

/** An OLE file whose first entries are those of a message; what is attached to it may be of any kind. */
function isMessage(bytes: Uint8Array): boolean {
  if (bytes.length < 512 || !SIGNATURE.every((byte, i) => bytes[i] === byte)) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const directory = (view.getUint32(48, true) + 1) * 2 ** Math.min(16, view.getUint16(30, true))
  const names = Array.from({ length: ENTRIES }, (_, i) => bytes.subarray(directory + i * ENTRY, directory + i * ENTRY + 64))
  return names.some((name) =>
    /^__(?:substg1\.0_|properties_version|nameid_version|recip_version|attach_version)/u.test(new TextDecoder('utf-16le').decode(name)),
  )
}

function readMessage(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const message = openMessage(bytes)
  if (message === null) throw new ReadFailure({ code: 'damaged', message: `“${options.name}” is a damaged Outlook message.` })
  return readOutlookLetter(message, options)
}

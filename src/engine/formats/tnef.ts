import { type Reader, ReadFailure } from '../contracts/reader.ts'
import { readOutlookLetter } from './outlook-letter.ts'
import { openTransport } from './tnef-properties.ts'

const SIGNATURE = [0x78, 0x9f, 0x3e, 0x22]

/** `winmail.dat`, in which Outlook sends what a letter says and carries to programs that cannot open it (MS-OXTNEF). */
export const tnef: Reader = {
  name: 'tnef',
  version: 1,
  extensions: ['dat', 'tnef'],
  recognises: (bytes) => SIGNATURE.every((byte, i) => bytes[i] === byte),
  read: async (bytes, options) => {
    const message = openTransport(bytes)
    if (message === null) throw new ReadFailure({ code: 'damaged', message: `“${options.name}” is a damaged letter of Outlook.` })
    return readOutlookLetter(message, options)
  },
}

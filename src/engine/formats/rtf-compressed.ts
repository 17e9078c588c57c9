const COMPRESSED = 0x75465a4c
const PLAIN = 0x414c454d
const HEAD = 16
const WINDOW = 4096
/** What the window holds before the first byte (MS-OXRTFCP 2.1.2.1). */
const BEGINNING =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'

/** Rich text as Outlook keeps it in a message, unpacked (MS-OXRTFCP); what a damaged one holds up to its damage, null for something else. At most nine times as long. */
export function unpackRtf(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < HEAD) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const kind = view.getUint32(8, true)
  const end = Math.min(bytes.length, view.getUint32(0, true) + 4)
  if (kind === PLAIN) return bytes.slice(HEAD, Math.min(end, HEAD + view.getUint32(4, true)))
  return kind === COMPRESSED ? unpacked(bytes.subarray(HEAD, end)) : null
}

/** LZ77 over a window of 4,096 bytes: eight tokens follow each control byte, a set bit stands for a reference of 12 bits of place and 4 of length. */
function unpacked(bytes: Uint8Array): Uint8Array {
  const window = new Uint8Array(WINDOW)
  for (let i = 0; i < BEGINNING.length; i++) window[i] = BEGINNING.charCodeAt(i)
  const out = new Uint8Array(bytes.length * 9)
  let to = BEGINNING.length
  let length = 0
  const put = (byte: number): void => {
    window[to] = byte
    to = (to + 1) % WINDOW
    out[length++] = byte
  }
  for (let at = 0; at < bytes.length; ) {
    const control = bytes[at++] as number
    for (let bit = 0; bit < 8 && at < bytes.length; bit++) {
      if ((control & (1 << bit)) === 0) {
        put(bytes[at++] as number)
        continue
      }
      const reference = ((bytes[at] as number) << 8) | (bytes[at + 1] ?? 0)
      at += 2
      const from = reference >> 4
      if (from === to) return out.slice(0, length)
      for (let i = 0; i < (reference & 15) + 2; i++) put(window[(from + i) % WINDOW] as number)
    }
  }
  return out.slice(0, length)
}

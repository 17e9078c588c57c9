import { describe, expect, it } from 'vitest'
import { createPdfPort } from '../../../src/engine/formats/pdf-port.ts'

/** What is heard at a port until the messages sent so far have come. */
async function heard(send: (port: ReturnType<typeof createPdfPort>) => void): Promise<unknown[]> {
  const port = createPdfPort()
  const messages: unknown[] = []
  port.addEventListener('message', ({ data }) => messages.push(data))
  send(port)
  expect(messages).toEqual([])
  await Promise.resolve()
  return messages
}

describe('the port to pdf.js', () => {
  it('hands drawing operators over as they are, in lists that outlast their sender', async () => {
    const args = [{ unicode: 'ә' }]
    const [message] = (await heard((port) => {
      const chunk = { fnArray: [44], argsArray: [args], length: 1 }
      port.postMessage({ stream: 4, chunk })
      chunk.fnArray.length = 0
      chunk.argsArray.length = 0
    })) as [{ chunk: { fnArray: number[]; argsArray: unknown[] } }]
    expect(message.chunk.fnArray).toEqual([44])
    expect(message.chunk.argsArray[0]).toBe(args)
  })

  it('copies everything else, and moves what is to be transferred', async () => {
    const data = { pages: [1] }
    const bytes = new Uint8Array([1, 2, 3])
    const messages = await heard((port) => {
      port.postMessage(data)
      data.pages.push(2)
      port.postMessage(bytes, [bytes.buffer])
      port.postMessage('nothing to move', null)
    })
    expect(messages).toEqual([{ pages: [1] }, new Uint8Array([1, 2, 3]), 'nothing to move'])
    expect(bytes.length).toBe(0)
  })

  it('is heard by nobody who has left', async () => {
    const port = createPdfPort()
    const said: string[] = []
    const one = (): void => void said.push('one')
    const left = new AbortController()
    port.addEventListener('message', one)
    port.addEventListener('message', () => said.push('two'), { signal: left.signal })
    port.addEventListener('message', () => said.push('three'))
    port.removeEventListener('message', one)
    left.abort()
    port.postMessage({})
    await Promise.resolve()
    expect(said).toEqual(['three'])
  })
})

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

let origin: string | null = null

/** Serves `app://belgi/…` at a loopback origin, each request through the handler that the application registered. */
export async function serveProtocol(schemes: ReadonlyMap<string, (request: Request) => Promise<Response> | Response>): Promise<string> {
  if (origin) return origin
  const server = createServer(async (request, response) => {
    const handler = schemes.get('app')
    const answer = handler ? await handler(new Request(`app://belgi${request.url}`)) : new Response(null, { status: 404 })
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(new Uint8Array(await answer.arrayBuffer()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return origin
}

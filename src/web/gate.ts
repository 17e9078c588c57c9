import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Why a request was turned away. */
export interface Refusal {
  readonly status: 401 | 403 | 405 | 421
  readonly reason: string
}

/** Decides who may talk to the loopback host: this machine's browser, with the secret, from the host's own pages. */
export interface Gate {
  /** The first visit: the token stands in the address; true when it is right. */
  admits(url: URL): boolean
  readonly cookie: string
  refuse(request: IncomingMessage, needsOrigin: boolean): Refusal | null
}

/** A gate for one port; `token` is what the printed address carries, `session` what the cookie does. */
export function createGate(port: number, token: string, session: string): Gate {
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`])
  const origins = new Set([...hosts].map((host) => `http://${host}`))
  const name = `belgi-${port}`
  return {
    admits: (url) => same(url.searchParams.get('token') ?? '', token),
    cookie: `${name}=${session}; HttpOnly; SameSite=Strict; Path=/`,
    refuse: (request, needsOrigin) => {
      const { host, origin } = request.headers
      if (host === undefined || !hosts.has(host)) return { status: 421, reason: 'This host answers on its own loopback address only.' }
      if (origin === undefined ? needsOrigin : !origins.has(origin)) return { status: 403, reason: 'Another page may not talk to Belgi.' }
      const site = request.headers['sec-fetch-site']
      if (site !== undefined && site !== 'same-origin' && site !== 'none')
        return { status: 403, reason: 'Another page may not talk to Belgi.' }
      if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, reason: 'Only GET.' }
      const given = cookieOf(request.headers.cookie ?? '', name)
      return same(given, session) ? null : { status: 401, reason: 'Open the address that Belgi printed: it carries the secret.' }
    },
  }
}

function cookieOf(header: string, name: string): string {
  for (const part of header.split(';')) {
    const [key, value] = part.trim().split('=', 2)
    if (key === name) return value ?? ''
  }
  return ''
}

function same(given: string, expected: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(expected)
  return a.length === b.length && timingSafeEqual(a, b)
}

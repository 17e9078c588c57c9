import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { end, ROOT, startLoopback, temporaryFolder } from './launch.ts'

const library = temporaryFolder()
let host: Awaited<ReturnType<typeof startLoopback>>
let port = 0
let cookie = ''

beforeAll(async () => {
  host = await startLoopback(library.folder)
  port = Number(new URL(host.address).port)
})
afterAll(async () => {
  await end(host.process)
  library.remove()
})

interface Answer {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly body: string
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = ''
      response.on('data', (data) => {
        body += data
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

/** The status with which a web socket is turned away; 101 when it is let in. */
function knock(headers: Record<string, string>, path = '/engine'): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers })
    socket.on('open', () => {
      socket.close()
      resolve(101)
    })
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
    socket.on('error', () => resolve(0))
  })
}

describe('the loopback host', () => {
  it('prints an address with 32 random bytes', () => {
    expect(new URL(host.address).searchParams.get('token')).toMatch(/^[\w-]{43}$/u)
    expect(new URL(host.address).hostname).toBe('127.0.0.1')
  })

  it('lets nobody in without the secret', async () => {
    expect((await ask('/')).status).toBe(401)
    expect((await ask('/?token=')).status).toBe(401)
    expect((await ask(`/?token=${'A'.repeat(43)}`)).status).toBe(401)
    expect((await ask('/', { Cookie: `belgi-${port}=${'A'.repeat(43)}` })).status).toBe(401)
  })

  it('exchanges the secret for a cookie that no script and no other site can use, and clears the address', async () => {
    const answer = await ask(new URL(host.address).pathname + new URL(host.address).search)
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe('/')
    const [set] = answer.headers['set-cookie'] as string[]
    expect(set).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/u)
    cookie = (set as string).split(';')[0] as string
    expect(cookie).not.toContain(new URL(host.address).searchParams.get('token'))
    expect((await ask('/', { Cookie: cookie })).status).toBe(200)
  })

  it('sends its policy with every answer, refusals too', async () => {
    for (const answer of [await ask('/', { Cookie: cookie }), await ask('/'), await ask('/none', { Cookie: cookie })]) {
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
      expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(answer.headers['x-content-type-options']).toBe('nosniff')
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    }
  })

  it.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', '0.0.0.0', '[::1]', 'localhost.evil.example'])(
    'refuses the Host %s',
    async (name) => {
      expect((await ask('/', { Cookie: cookie, Host: name })).status).toBe(421)
    },
  )

  it.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1:1', 'file://'])(
    'refuses the Origin %s',
    async (origin) => {
      expect((await ask('/', { Cookie: cookie, Origin: origin })).status).toBe(403)
      expect(await knock({ Cookie: cookie, Origin: origin })).toBe(403)
    },
  )

  it('refuses requests that a browser marks as coming from another site', async () => {
    expect((await ask('/', { Cookie: cookie, 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
    expect((await ask('/', { Cookie: cookie, 'Sec-Fetch-Site': 'same-site' })).status).toBe(403)
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await ask('/', { Cookie: cookie }, method)).status).toBe(405)
  })

  it.each(['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/assets/../../main/index.js', '//etc/passwd', '/.built'])(
    'has no file %s',
    async (path) => {
      expect((await ask(path, { Cookie: cookie })).status).toBe(404)
    },
  )

  it('opens its socket only to its own page with the cookie', async () => {
    const origin = `http://127.0.0.1:${port}`
    expect(await knock({ Cookie: cookie, Origin: origin })).toBe(101)
    expect(await knock({ Origin: origin })).toBe(401)
    expect(await knock({ Cookie: cookie })).toBe(403)
    expect(await knock({ Cookie: cookie, Origin: origin, Host: 'evil.example' })).toBe(421)
    expect(await knock({ Cookie: cookie, Origin: origin }, '/other')).toBe(404)
  })

  it('survives frames that are none', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/engine`, { headers: { Cookie: cookie, Origin: `http://127.0.0.1:${port}` } })
    await new Promise((resolve) => socket.once('open', resolve))
    socket.send(new Uint8Array([0xc1, 0xff, 0x00]))
    socket.send('text')
    socket.send(new Uint8Array(0))
    await new Promise((resolve) => socket.once('pong', resolve).ping())
    socket.close()
    expect((await ask('/', { Cookie: cookie })).status).toBe(200)
  })

  it('survives a stranger who knocks and hangs up at once', async () => {
    for (let time = 0; time < 20; time++) {
      await new Promise<void>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => {
          socket.write(`GET /engine HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`)
          socket.resetAndDestroy()
        })
        socket.on('close', () => resolve())
      })
    }
    expect((await ask('/', { Cookie: cookie })).status).toBe(200)
  })

  it('ends, with its engine, when its port is taken', async () => {
    const other = temporaryFolder()
    const second = spawn(process.execPath, [path.join(ROOT, 'bin/belgi.js'), 'serve', '--library', other.folder, '--port', `${port}`])
    let said = ''
    second.stderr.on('data', (data) => {
      said += data
    })
    const code = await new Promise((resolve) => second.on('close', resolve))
    expect({ code, said }).toEqual({ code: 2, said: `belgi serve: Port ${port} cannot be used: EADDRINUSE.\n` })
    other.remove()
  })

  it.skipIf(process.platform === 'win32')('closes the library when Ctrl+C reaches all of its processes', async () => {
    const other = temporaryFolder()
    const own = spawn(process.execPath, ['--no-warnings', path.join(ROOT, 'src/web/main.ts'), '--library', other.folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    })
    await new Promise((resolve) => own.stdout.once('data', resolve))
    const ended = new Promise((resolve) => own.on('exit', (code, signal) => resolve(signal ?? code)))
    process.kill(-(own.pid as number), 'SIGINT')
    process.kill(-(own.pid as number), 'SIGINT')
    expect(await ended).toBe(0)
    expect(readdirSync(other.folder)).not.toContain('library.db-wal')
    other.remove()
  })

  it('listens on 127.0.0.1 and nowhere else', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((some) => some ?? [])
      .filter((one) => !one.internal && one.family === 'IPv4')
    for (const { address } of [...others, { address: '127.0.0.2' }]) expect(await reaches(address)).toBe(false)
  })
})

function reaches(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: 2000 })
    const answer = (value: boolean): void => {
      socket.destroy()
      resolve(value)
    }
    socket
      .on('connect', () => answer(true))
      .on('error', () => answer(false))
      .on('timeout', () => answer(false))
  })
}

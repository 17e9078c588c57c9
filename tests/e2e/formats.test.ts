/// <reference lib="dom" />
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { AxeResults } from 'axe-core'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { LAUNCHERS, type Launcher, temporaryFolder } from './launch.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TEXT = 'Қазақстан Республикасының Үкіметі 1999 жылғы ақпанда қаулы қабылдады. Өңірлерде жұмыс істейтін ұйымдар туралы. '
const [loopback] = LAUNCHERS as readonly [Launcher]

describe.each(LAUNCHERS)('the encoding of a text in $name', ({ open }) => {
  it('is chosen by keyboard, and taken back', async () => {
    const [library, own] = [temporaryFolder(), temporaryFolder()]
    const file = path.join(own.folder, 'қаулы.txt')
    writeFileSync(file, iconv.encode(TEXT.repeat(4), 'rk1048'))
    const app = await open(library.folder, [file])
    try {
      const button = app.page.locator('.document-encoding')
      await expect.poll(() => button.innerText()).toBe('KZ-1048')
      await app.page.locator('mark').getByText('1999 жылғы ақпанда').first().waitFor()
      await button.focus()
      await app.page.keyboard.press('Enter')
      await app.page.getByRole('menuitemradio', { name: 'KOI8-R' }).focus()
      await app.page.keyboard.press('Enter')
      await expect.poll(() => button.innerText()).toBe('KOI8-R')
      expect(await app.page.locator('mark').getByText('1999 жылғы ақпанда').count()).toBe(0)
      await app.page.locator('.toast').getByRole('button').first().click()
      await expect.poll(() => button.innerText()).toBe('KZ-1048')
      await app.page.locator('mark').getByText('1999 жылғы ақпанда').first().waitFor()
    } finally {
      await app.stop()
      library.remove()
      own.remove()
    }
  })
})

describe('a web page, a table and a letter that mean harm', () => {
  it('are shown as text: nothing is fetched, nothing runs, and axe-core has no objection', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const canary = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
    const attack = `<script src="${canary}/s"></script><img src="${canary}/i" onerror="window.__harm=1"><link rel=stylesheet href="${canary}/c">`
    const [library, own] = [temporaryFolder(), temporaryFolder()]
    const write = (name: string, text: string): string => {
      const file = path.join(own.folder, name)
      writeFileSync(file, text)
      return file
    }
    const page = `<!doctype html><base href="${canary}/"><meta http-equiv=refresh content="0;url=${canary}/r"><h1>Бет</h1>${attack}<p>Мәтін &lt;script&gt;window.__harm=1&lt;/script&gt;<table><tr><th>Аты<th>Жылы<tr><td>Абай<td>1845</table>`
    const files = [
      write('бет.html', page),
      write('кесте.csv', `аты;қала\n"=HYPERLINK(""${canary}/h"")";<img src=x onerror=window.__harm=1>\nАбай;Семей\nШоқан;Омбы\n`),
      write(
        'хат.eml',
        `From: a@b.kz\nSubject: <img src=x onerror=window.__harm=1>\nMIME-Version: 1.0\nContent-Type: text/html\n\n${attack}<p>Хат`,
      ),
    ]
    const app = await loopback.open(library.folder, files)
    try {
      for (const name of ['Бет', 'кесте', '<img src=x onerror=window.__harm=1>']) {
        await app.page.locator('#library-list').getByRole('option').getByText(name, { exact: true }).first().click()
        await app.page.locator('.document-title', { hasText: name }).waitFor()
        await app.page.locator('.text-row').first().waitFor()
        await app.page.evaluate(AXE)
        const { violations } = await app.page.evaluate<AxeResults>('axe.run({ resultTypes: ["violations"] })')
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      }
      expect(await app.page.evaluate('window.__harm')).toBeUndefined()
      expect(asked).toEqual([])
    } finally {
      await app.stop()
      server.close()
      library.remove()
      own.remove()
    }
  })
})

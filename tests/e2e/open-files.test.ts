import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { LAUNCHERS, temporaryFolder } from './launch.ts'

describe.each(LAUNCHERS)('files named at the start of $name', ({ open }) => {
  it('are imported and opened', async () => {
    const [library, own] = [temporaryFolder(), temporaryFolder()]
    const file = path.join(own.folder, 'хат.txt')
    writeFileSync(file, 'Алаш қозғалысы туралы\n\nАхмет Байтұрсынұлы 1913 жылғы 2 ақпанда «Қазақ» газетін шығарды.\n')
    const app = await open(library.folder, [file])
    try {
      await app.page.getByText('1913 жылғы 2 ақпанда').first().waitFor({ timeout: 20_000 })
      expect(await app.page.locator('#library-list').getByRole('option').count()).toBe(1)
    } finally {
      await app.stop()
      library.remove()
      own.remove()
    }
  })
})

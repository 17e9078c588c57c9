import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderAssets } from '../../src/node/pdf-assets.ts'

describe('data files of the PDF reader', () => {
  const load = folderAssets(path.join(import.meta.dirname, '../../node_modules/pdfjs-dist'))

  it('come from the folder', async () => {
    expect((await load('cmaps/Adobe-Japan1-UCS2.bcmap')).length).toBeGreaterThan(1000)
    expect((await load('standard_fonts/FoxitSerif.pfb')).length).toBeGreaterThan(1000)
  })

  it('are nothing else that lies near it', async () => {
    await expect(load('cmaps/../package.json')).rejects.toThrow('no data file')
    await expect(load('../pdf-lib/package.json')).rejects.toThrow('no data file')
    await expect(load('package.json')).rejects.toThrow('no data file')
    await expect(load('cmaps/none.bcmap')).rejects.toThrow('ENOENT')
  })
})

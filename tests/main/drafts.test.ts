import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createDrafts } from '../../src/main/drafts.ts'
import { temporaryFolder } from '../fixtures/libraries.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('a file stands in its place when it is whole, in the order of its parts', async () => {
  const target = path.join(temporaryFolder(), 'belgi.csv')
  const drafts = createDrafts()
  const file = await drafts.begin(1, target)
  for (const part of ['бір ', 'екі ', 'үш']) await drafts.write(1, file, bytes(part))
  expect(existsSync(target)).toBe(false)
  await drafts.end(1, file, true)
  expect(readFileSync(target, 'utf8')).toBe('бір екі үш')
})

test('what breaks off leaves nothing, and what stood there before stays', async () => {
  const target = path.join(temporaryFolder(), 'belgi.csv')
  writeFileSync(target, 'before')
  const drafts = createDrafts()
  const file = await drafts.begin(1, target)
  await drafts.write(1, file, bytes('half'))
  await drafts.end(1, file, false)
  expect([readFileSync(target, 'utf8'), readdirSync(path.dirname(target))]).toEqual(['before', ['belgi.csv']])
})

test('a window writes to its own files only, and to none that has ended', async () => {
  const drafts = createDrafts()
  const file = await drafts.begin(1, path.join(temporaryFolder(), 'belgi.csv'))
  await expect(drafts.write(2, file, bytes('x'))).rejects.toThrow('refused')
  await expect(drafts.end(2, file, true)).rejects.toThrow('refused')
  await drafts.end(1, file, false)
  await expect(drafts.write(1, file, bytes('x'))).rejects.toThrow('refused')
})

test('two files at one place do not mix, and a stranger’s draft is let be', async () => {
  const target = path.join(temporaryFolder(), 'belgi.csv')
  writeFileSync(`${target}.part`, 'a download')
  const drafts = createDrafts()
  const [one, other] = [await drafts.begin(1, target), await drafts.begin(2, target)]
  await drafts.write(1, one, bytes('AA'))
  await drafts.write(2, other, bytes('BB'))
  await drafts.end(2, other, true)
  await drafts.end(1, one, true)
  expect([readFileSync(target, 'utf8'), readFileSync(`${target}.part`, 'utf8')]).toEqual(['AA', 'a download'])
})

test('a file that cannot be put in its place is said so and leaves nothing', async () => {
  const target = path.join(temporaryFolder(), 'belgi.csv')
  const drafts = createDrafts()
  const file = await drafts.begin(1, target)
  mkdirSync(target)
  writeFileSync(path.join(target, 'in the way'), '')
  await expect(drafts.end(1, file, true)).rejects.toThrow()
  expect(readdirSync(path.dirname(target))).toEqual(['belgi.csv'])
})

test('what a page had begun goes with it, and nobody else’s', async () => {
  const folder = temporaryFolder()
  const drafts = createDrafts()
  const kept = await drafts.begin(2, path.join(folder, 'kept.csv'))
  for (const name of ['a.csv', 'b.csv']) await drafts.begin(1, path.join(folder, name))
  await drafts.drop(1)
  await drafts.end(2, kept, true)
  expect(readdirSync(folder)).toEqual(['kept.csv'])
})

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
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
  expect([readFileSync(target, 'utf8'), existsSync(`${target}.part`)]).toEqual(['before', false])
})

test('a window writes to its own files only, and to none that has ended', async () => {
  const drafts = createDrafts()
  const file = await drafts.begin(1, path.join(temporaryFolder(), 'belgi.csv'))
  await expect(drafts.write(2, file, bytes('x'))).rejects.toThrow('refused')
  await expect(drafts.end(2, file, true)).rejects.toThrow('refused')
  await drafts.end(1, file, false)
  await expect(drafts.write(1, file, bytes('x'))).rejects.toThrow('refused')
})

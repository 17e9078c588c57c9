import type { RepairRule } from '../contracts/repair.ts'
import type { Edit } from '../model/text-map.ts'
import type { Joint } from './joints.ts'
import { jointsOf } from './joints.ts'
import { lineStatistics } from './line-statistics.ts'
import type { Line } from './physical-lines.ts'
import { physicalLines } from './physical-lines.ts'

const WRITTEN: Readonly<Record<Exclude<Joint, 'hyphen'>, string>> = { join: ' ', line: '\n', block: '\n\n' }

/** Lines that a page ended, joined to paragraphs; headings, list items, verse and tables keep their own lines. */
export const lines: RepairRule = {
  name: 'lines',
  version: 1,
  examples: [
    {
      before: 'Терроризм мәселесі соңғы уақытқа дейін\n\nелімізде нақты қауіп төндіретіндей\n\nдәрежеде емес еді деп саналды. \n',
      after: 'Терроризм мәселесі соңғы уақытқа дейін елімізде нақты қауіп төндіретіндей дәрежеде емес еді деп саналды.',
      language: 'kk',
      wrapped: true,
    },
    {
      before: 'ҰЛТТЫҚ ҚАУІПСІЗДІК\nМӘСЕЛЕЛЕРІ\nБұл мақала.',
      after: 'ҰЛТТЫҚ ҚАУІПСІЗДІК МӘСЕЛЕЛЕРІ\n\nБұл мақала.',
      language: 'kk',
      wrapped: true,
    },
    { before: 'Желсіз түнде жарық ай,\nСәулесі суда дірілдеп,', after: 'Желсіз түнде жарық ай,\nСәулесі суда дірілдеп,', language: 'kk' },
    { before: 'Меры:\n1. Первая.\n2. Вторая.', after: 'Меры:\n\n1. Первая.\n2. Вторая.', language: 'ru' },
    { before: 'One line.\n\n\n\nAnother line.\n', after: 'One line.\n\nAnother line.', language: 'en' },
  ],
  edits(text, context) {
    const found = physicalLines(text)
    const statistics = lineStatistics(found, context.wrapped)
    const joints = jointsOf(found, statistics, context.blocks ?? [])
    const edits: Edit[] = []
    const write = (start: number, end: number, replacement: string): void => {
      if (end > start && text.slice(start, end) !== replacement) edits.push({ start, end, text: replacement })
    }
    write(0, found[0]?.start ?? text.length, '')
    for (let i = 0; i + 1 < found.length; i++) {
      const joint = joints[i] as Joint
      if (joint !== 'hyphen') write((found[i] as Line).end, (found[i + 1] as Line).start, WRITTEN[joint])
    }
    const last = found.at(-1)
    if (last !== undefined) write(last.end, text.length, '')
    return edits
  },
}

import type { Engine } from '../../src/engine/contracts/engine.ts'

type Rest = Pick<
  Engine,
  | 'readAs'
  | 'notes'
  | 'findNotes'
  | 'note'
  | 'dropNotes'
  | 'restoreNotes'
  | 'chronology'
  | 'conflicts'
  | 'network'
  | 'together'
  | 'statistics'
  | 'dossier'
>

/** What a made-up engine says where a window needs no more than an answer. */
export function fakeRest(documents: () => number): Rest {
  return {
    readAs: async () => {},
    notes: async () => [],
    findNotes: async () => ({ total: 0, notes: [] }),
    note: async (document, place, text) => ({
      ...place,
      id: 'n1',
      document,
      text,
      by: 'person:aigerim',
      at: new Date().toISOString(),
    }),
    dropNotes: async () => {},
    restoreNotes: async () => {},
    chronology: async () => ({ bounds: null, dates: 0, counts: [], rows: [] }),
    conflicts: async () => ({ whole: true, conflicts: [] }),
    network: async () => ({ unit: 'sentence', nodes: [], edges: [] }),
    together: async () => [],
    statistics: async () => ({
      documents: documents(),
      words: 0,
      mentions: 0,
      dates: 0,
      languages: [],
      formats: [],
      types: [],
      entities: [],
    }),
    dossier: async () => null,
  }
}

import type { Analysis } from '../model/document.ts'

/** One file format of exports; written part by part so that a library larger than memory goes out. */
export interface Exporter {
  readonly name: string
  /** What people call the format. */
  readonly label: string
  readonly extension: string
  readonly mediaType: string
  write(documents: Iterable<Analysis>): Iterable<string>
}

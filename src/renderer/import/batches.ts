const MOST_BYTES = 48_000_000
const MOST_FILES = 200

/** Cuts files into batches of at most 48 MB and 200 files, in order, so that their bytes need not be in memory all at once. */
export function batchesOf<F extends { readonly size: number }>(files: readonly F[]): F[][] {
  const batches: F[][] = []
  let batch: F[] = []
  let bytes = 0
  for (const file of files) {
    if (batch.length > 0 && (bytes + file.size > MOST_BYTES || batch.length >= MOST_FILES)) {
      batches.push(batch)
      batch = []
      bytes = 0
    }
    batch.push(file)
    bytes += file.size
  }
  if (batch.length > 0) batches.push(batch)
  return batches
}

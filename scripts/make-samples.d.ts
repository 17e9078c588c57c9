/** File name → its bytes; the same each time. */
export function makeSamples(): Promise<Record<string, Uint8Array>>

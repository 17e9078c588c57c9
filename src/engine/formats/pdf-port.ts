type Listener = (event: { readonly data: unknown }) => void

/** What pdf.js speaks through with a worker in the same process. */
export interface PdfPort {
  postMessage(message: unknown, transfer?: readonly ArrayBuffer[] | null): void
  addEventListener(name: string, listener: Listener, options?: { readonly signal?: AbortSignal }): void
  removeEventListener(name: string, listener: Listener): void
}

/** Drawing operators of a page, or some of them, on their way; the lists are emptied once they are sent, what is in them stays. */
interface Operators {
  readonly chunk: { readonly fnArray: readonly unknown[]; readonly argsArray: readonly unknown[] }
}

/** A port to both sides at once. Messages are copied, as between threads, but for drawing operators, nearly all of what is sent: those nobody changes. */
export function createPdfPort(): PdfPort {
  const listeners = new Set<Listener>()
  return {
    postMessage: (message, transfer) => {
      const data = isOperators(message) ? withOwnLists(message) : structuredClone(message, { transfer: [...(transfer ?? [])] })
      queueMicrotask(() => {
        for (const listener of [...listeners]) listener({ data })
      })
    },
    addEventListener: (_, listener, { signal } = {}) => {
      listeners.add(listener)
      signal?.addEventListener('abort', () => listeners.delete(listener))
    },
    removeEventListener: (_, listener) => void listeners.delete(listener),
  }
}

function isOperators(message: unknown): message is Operators {
  const { chunk } = message as Partial<Operators>
  return Array.isArray(chunk?.fnArray) && Array.isArray(chunk.argsArray)
}

function withOwnLists(message: Operators): Operators {
  const { chunk } = message
  return { ...message, chunk: { ...chunk, fnArray: [...chunk.fnArray], argsArray: [...chunk.argsArray] } }
}

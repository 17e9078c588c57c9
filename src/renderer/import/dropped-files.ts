/** The files of a drop. A host that knows paths gets folders as they are; elsewhere folders are opened, however deep. */
export async function filesOfDrop(transfer: DataTransfer, openFolders: boolean): Promise<File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (!openFolders || entries.every((entry) => entry.isFile)) return [...transfer.files]
  const files: File[] = []
  const queue = [...entries]
  for (let entry = queue.shift(); entry; entry = queue.shift()) {
    if (entry.isFile) files.push(await fileOf(entry as FileSystemFileEntry))
    else queue.push(...(await childrenOf(entry as FileSystemDirectoryEntry)))
  }
  return files
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (part.length === 0) return children
    children.push(...part)
  }
}

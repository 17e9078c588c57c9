import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { CHANNELS } from '../main/channels.ts'

contextBridge.exposeInMainWorld('belgi', {
  send: (frame: Uint8Array) => ipcRenderer.send(CHANNELS.frame, frame),
  listen: (receive: (frame: Uint8Array) => void) => {
    ipcRenderer.on(CHANNELS.frame, (_event, frame: Uint8Array) => receive(frame))
  },
  onClose: (closed: () => void) => {
    ipcRenderer.on(CHANNELS.closed, () => closed())
  },
  tell: (message: unknown) => ipcRenderer.send(CHANNELS.toMain, message),
  onAsk: (asked: (message: unknown) => void) => {
    ipcRenderer.on(CHANNELS.toPage, (_event, message: unknown) => asked(message))
    ipcRenderer.send(CHANNELS.toMain, { kind: 'listening' })
  },
  pathsOf: (files: readonly File[]) => files.map((file) => webUtils.getPathForFile(file)),
  chooseFiles: (kind: 'files' | 'folder') => ipcRenderer.invoke(CHANNELS.chooseFiles, kind),
  beginFile: (name: string) => ipcRenderer.invoke(CHANNELS.beginFile, name),
  writePart: (file: number, bytes: Uint8Array) => ipcRenderer.invoke(CHANNELS.writePart, file, bytes),
  endFile: (file: number, whole: boolean) => ipcRenderer.invoke(CHANNELS.endFile, file, whole),
})

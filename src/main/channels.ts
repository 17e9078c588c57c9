/** Names of the few channels between a window and the main process. */
export const CHANNELS = {
  frame: 'belgi:frame',
  closed: 'belgi:closed',
  chooseFiles: 'belgi:choose-files',
  beginFile: 'belgi:begin-file',
  writePart: 'belgi:write-part',
  endFile: 'belgi:end-file',
  toPage: 'belgi:to-page',
  toMain: 'belgi:to-main',
} as const

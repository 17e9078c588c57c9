/** Names of the few channels between a window and the main process. */
export const CHANNELS = {
  frame: 'belgi:frame',
  closed: 'belgi:closed',
  chooseFiles: 'belgi:choose-files',
  saveFile: 'belgi:save-file',
  toPage: 'belgi:to-page',
  toMain: 'belgi:to-main',
} as const

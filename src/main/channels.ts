/** Names of the few channels between a window and the main process. */
export const CHANNELS = {
  frame: 'belgi:frame',
  closed: 'belgi:closed',
  chooseFiles: 'belgi:choose-files',
  saveFile: 'belgi:save-file',
} as const

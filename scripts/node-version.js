/** The oldest Node that runs these sources: type stripping, `node:sqlite` with FTS5. */
const OLDEST = 24

/** True when this process's Node runs Belgi. */
export function isNodeNewEnough() {
  return Number(process.versions.node.split('.')[0]) >= OLDEST
}

/** Says in one sentence what is missing, and ends the process with exit code 2. */
export function refuseOldNode() {
  console.error(
    `Belgi needs Node ${OLDEST} and this is ${process.version}. Its package «node» brings it: run «npm ci» in Belgi’s folder, without ` +
      '--ignore-scripts, and start Belgi through npm (npm start, npm run belgi).',
  )
  process.exit(2)
}

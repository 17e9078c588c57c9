/** The oldest Node that runs these sources: type stripping, `node:sqlite` with FTS5. */
const OLDEST = 24

/** Ends the process with one clear sentence when this Node is too old. */
export function requireNode() {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST) return
  console.error(
    `Belgi runs on Node ${OLDEST}; this is ${process.version}. The project brings its own through npm: run «npm ci --allow-scripts» in ` +
      'its folder (the install script of the package «node» must be allowed), then start Belgi through npm.',
  )
  process.exit(2)
}

import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Debian keeps servers where an ordinary user's PATH does not lead. */
const FURTHER_FOLDERS = ['/usr/sbin', '/usr/local/sbin']

/**
 * Path of an installed program.
 * @param debianPackages - what brings it, for the message
 * @throws Error that says what to install
 */
export function installedProgram(name: string, debianPackages: string): string {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...FURTHER_FOLDERS]
  const found = folders.map(folder => join(folder, name)).find(existsSync)
  if (found !== undefined) return found
  throw new Error(
    `${name} is not installed. On Debian or Ubuntu: apt-get install -y --no-install-recommends ${debianPackages}`,
  )
}

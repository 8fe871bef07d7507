/**
 * Completes package-lock.json after a dependency was added behind a registry that holds packages for its own platform
 * alone: npm then leaves the builds for other platforms out of the lock, and `npm ci` refuses it everywhere. Each gets an
 * entry with its exact version and the platform its name tells; its hash comes from the registry when it is installed.
 *
 * npm run lock
 */
import { readFileSync, writeFileSync } from 'node:fs'

interface Entry {
  version?: string
  cpu?: string[]
  os?: string[]
  libc?: string[]
  dev?: boolean
  optional?: boolean
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']
const libraries: Record<string, string> = { gnu: 'glibc', musl: 'musl' }

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Entry> }

/** Where Node would find a package that the one at `from` asks for, if the lock has it. */
function isLocked(from: string, name: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (lock.packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true
    if (at === '') return false
  }
}

/** What a name such as `@scope/cli-linux-x64-musl` says of where its build runs; nothing for a name that says nothing. */
function platformOf(name: string): Pick<Entry, 'cpu' | 'os' | 'libc'> {
  const parts = (name.split('/').at(-1) ?? '').split('-')
  const os = systems.filter((system) => parts.includes(system))
  const cpu = processors.filter((processor) => parts.includes(processor))
  const libc = parts.flatMap((part) => libraries[part] ?? [])
  return { ...(cpu.length ? { cpu } : {}), ...(libc.length ? { libc } : {}), ...(os.length ? { os } : {}) }
}

let added = 0
for (const [path, entry] of Object.entries(lock.packages))
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const platform = platformOf(name)
    // A version that is a range, or a name without a platform, is not one of a package's own builds.
    if (!/^\d/.test(version) || Object.keys(platform).length === 0 || isLocked(path, name)) continue
    lock.packages[`node_modules/${name}`] = {
      version,
      ...platform,
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
    }
    added++
  }

const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1))
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`)
console.log(`${added} builds for other platforms added to package-lock.json`)

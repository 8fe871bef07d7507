/** A Chromium to test in: the machine's own, else the one that comes as an npm package. */
import { existsSync } from 'node:fs'
import { type Browser, chromium as driver } from 'playwright-core'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Opens the browser named by the environment's CHROMIUM, else one found on the machine, else the packaged one. */
export async function openChromium(): Promise<Browser> {
  const named = process.env.CHROMIUM
  const found = named ?? places.find((place) => existsSync(place))
  // Chromium refuses its sandbox to root, which is who runs tests in a container.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  if (found) return driver.launch({ executablePath: found, args })
  const { default: packaged } = await import('@sparticuz/chromium')
  // Of its own arguments only those for a machine without a GPU: its single process would end with the first window.
  const own = packaged.args.filter((arg) => /^--(no-sandbox|use-gl|use-angle|disable-gpu)/.test(arg))
  return driver.launch({ executablePath: await packaged.executablePath(), args: [...new Set([...args, ...own])] })
}

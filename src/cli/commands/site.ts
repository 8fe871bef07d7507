/** `readout site`: the settings of the public site, checked without serving it; or a file of them to start from. */
import { commentedSettings, loadSiteSettings } from '../../flow/index.ts'
import { type Command, usage } from '../command.ts'
import { printer } from '../printing.ts'
import { write } from '../wiring.ts'

export const site: Command = {
  name: 'site',
  usage: 'check FILE | settings',
  options: { json: { type: 'boolean', help: 'check: print JSON' } },
  examples: ['readout site settings > site.yaml', 'readout site check site.yaml'],
  async run(args, wiring) {
    const [verb, file, ...more] = args.inputs
    if (verb === 'settings' && file === undefined) {
      await write(wiring.stdout, commentedSettings())
      return 0
    }
    if (verb !== 'check') throw usage(site, 'it takes check FILE, or settings')
    if (file === undefined || more.length > 0) throw usage(site, 'check needs one FILE')
    const { name, editions, ad } = await loadSiteSettings(file)
    const shown = { file, name, editions, ad: ad ? (ad.script ? 'script' : 'own') : 'off' }
    return printer(args, wiring)(shown, `${file} is good: ${name}, in ${editions.join(', ')}; ad: ${shown.ad}`)
  },
}

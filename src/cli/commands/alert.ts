/** `readout alert`: who is told of what is new in a dossier, by a feed, a webhook or mail. */
import { alertKinds, type Edition, editions, type Way, wayAddress } from '../../domain/index.ts'
import type { SubscriptionCard } from '../../flow/index.ts'
import { type Arguments, type Command, usage } from '../command.ts'
import type { Owner } from '../owner.ts'
import { DEFAULT_DOSSIER, placeOptions } from '../place.ts'
import { runVerb, type Verb } from '../verbs.ts'
import { webOptions } from '../webAccess.ts'
import { count } from '../wiring.ts'

const verbs: Readonly<Record<'add' | 'list' | 'remove' | 'test', Verb>> = {
  add({ dossier, named, args, print }) {
    if (named.length > 0) throw usage(alert, 'add takes options alone')
    const [actor, issue] = [args.string('actor'), args.string('issue')]
    const asked = {
      ...(actor === undefined ? {} : { actor }),
      ...(issue === undefined ? {} : { issue }),
      on: kindsFrom(args),
      reviewed: args.flag('reviewed'),
      language: args.choice<Edition>('language', editions) ?? 'en',
      way: wayFrom(args),
    }
    return async (owner) => {
      const made = await owner.subscribe(dossier, asked)
      const signed = made.secret === null ? [] : [`what it is sent is signed with this, shown once: ${made.secret}`]
      return print(made, lineOf(made, owner), ...signed)
    }
  },
  list({ dossier, named, print }) {
    if (named.length > 0) throw usage(alert, 'list takes options alone')
    return async (owner) => {
      const all = await owner.subscriptions(dossier)
      const lines = all.flatMap((one) => linesOf(one, owner))
      return print(all, ...(all.length > 0 ? lines : [`nobody follows ${dossier}; "readout alert add" does`]))
    }
  },
  remove({ dossier, named, print }) {
    const ids = idsIn(named, 'remove')
    return async (owner) => {
      for (const id of ids) {
        const gone = await owner.unsubscribe(dossier, id)
        await print(gone, `${whoOf(gone, owner)} is told nothing more`)
      }
      return 0
    }
  },
  test({ dossier, named, print }) {
    const ids = idsIn(named, 'test')
    return async (owner) => {
      for (const id of ids) {
        const tested = await owner.testSubscription(dossier, id)
        await print(tested, tested.feed ? `the feed is at ${whoOf(tested, owner)}` : `${whoOf(tested, owner)} took it`)
      }
      return 0
    }
  },
}

export const alert: Command = {
  name: 'alert',
  usage: 'add [OPTIONS] | list | remove ID... | test ID...',
  options: {
    dossier: { type: 'string', value: 'NAME', help: `the dossier (${DEFAULT_DOSSIER})` },
    actor: { type: 'string', value: 'ACTOR', help: 'add: only what one actor says, by id or name' },
    issue: { type: 'string', value: 'ISSUE', help: 'add: only what is on one issue, by id or name' },
    on: { type: 'string', value: 'KINDS', help: `add: only some, with commas: ${alertKinds.join(',')}` },
    reviewed: { type: 'boolean', help: 'add: only what people decided for; without it also what the machine found' },
    webhook: { type: 'string', value: 'URL', help: 'add: by POST to an address' },
    mail: { type: 'string', value: 'ADDRESS', help: 'add: by mail (READOUT_SMTP_URL and READOUT_MAIL_FROM set how)' },
    feed: { type: 'boolean', help: 'add: by a feed of its own on the desk' },
    language: { type: 'string', value: 'CODE', help: `add: the language it is told in: ${editions.join(', ')} (en)` },
    ...webOptions,
    ...placeOptions,
    json: { type: 'boolean', help: 'print JSON' },
  },
  examples: [
    'readout alert add --dossier talks --actor "Dana Orlu" --on shift --mail desk@institute.example',
    'readout alert add --dossier talks --reviewed --webhook https://institute.example/hooks/readout',
    'readout alert list --dossier talks',
  ],
  run: (args, wiring) => runVerb(alert, verbs, args, wiring),
}

function idsIn(named: readonly string[], verb: string): readonly string[] {
  if (named.length === 0) throw usage(alert, `${verb} needs an ID; "readout alert list" shows them`)
  return named
}

function kindsFrom(args: Arguments) {
  const given = args.string('on')
  if (given === undefined) return [...alertKinds]
  const asked = given.split(',').map((one) => one.trim())
  const unknown = asked.find((one) => !alertKinds.some((kind) => kind === one))
  if (unknown !== undefined) throw usage(alert, `--on takes ${alertKinds.join(', ')}, not "${unknown}"`)
  return alertKinds.filter((kind) => asked.includes(kind))
}

function wayFrom(args: Arguments): Way {
  const [url, address] = [args.string('webhook'), args.string('mail')]
  const ways: Way[] = [
    ...(url === undefined ? [] : [{ kind: 'webhook', url } as const]),
    ...(address === undefined ? [] : [{ kind: 'mail', address } as const]),
    ...(args.flag('feed') ? [{ kind: 'feed' } as const] : []),
  ]
  const [way, ...more] = ways
  if (!way || more.length > 0) throw usage(alert, 'add takes one of --webhook, --mail, --feed')
  return way
}

/** `3f2c9a… mail desk@institute.example: statement, shift of Dana Orlu on every issue` */
function lineOf(card: SubscriptionCard, owner: Owner): string {
  const { id, way, on, follows, reviewed } = card
  const whom = `${follows.actor ?? 'everyone'} on ${follows.issue ?? 'every issue'}`
  return `${id}  ${way.kind} ${whoOf(card, owner)}: ${on.join(', ')} of ${whom}${reviewed ? ', reviewed alone' : ''}`
}

function linesOf(card: SubscriptionCard, owner: Owner): string[] {
  const last = card.deliveries.map(({ at, alerts, state, tries, reason }) => {
    const how = {
      sent: 'told',
      waiting: tries > 0 ? `tried ${count(tries, 'time')}: ${reason}` : 'waits',
      failed: `failed: ${reason}`,
    }
    return `  ${at.slice(0, 16)}  ${count(alerts, 'alert')}  ${how[state]}`
  })
  return [lineOf(card, owner), ...last]
}

/** Where it leads; a feed's address is that of the desk, while one is served. */
function whoOf({ way, feed }: SubscriptionCard, { server }: Owner): string {
  return wayAddress(way) ?? `${server ?? ''}${feed}.atom`
}

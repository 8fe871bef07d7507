/** An outlet that shows its readers something else than the text: the pages, by what they show. All invented. */
import { article } from './newsSite.ts'
import { type Outlet, openOutlet } from './outlet.ts'

const html = (head: string, body: string) =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`

const question = (text: string, ...choices: string[]) =>
  html(
    '<title>Cookies</title>',
    `<h1>VTA</h1><p>${text}</p>${choices.map((choice) => `<button>${choice}</button>`).join('')}`,
  )

/** A notice as it lies over many a page. */
export const banner =
  '<div class="cookie-banner"><p>We and our 214 partners store cookies on your device. See our privacy notice, and manage your consent to partners there.</p><button>Accept all</button><button>Reject</button></div>'

/** In place of a text. */
export const walls: Readonly<Record<string, [page: string, says: RegExp]>> = {
  consent: [
    question(
      'We and our 214 partners use cookies to store and read data on your device. With your consent, our vendors may use them for advertising. You can change your privacy choices at any time.',
      'Accept all',
      'Manage options',
    ),
    /a question about cookies/,
  ],
  'consent-de': [
    question(
      'Wir und unsere Partner verwenden Cookies. Mit Ihrer Einwilligung verarbeiten wir Daten für Werbung und Tracking; Näheres im Datenschutz.',
      'Alle akzeptieren',
      'Ablehnen',
    ),
    /a question about cookies/,
  ],
  'consent-ru': [
    question(
      'Мы используем cookie, чтобы сайт работал. Наши партнёры тоже используют файлы cookie. Подробнее о cookie — в правилах.',
      'Принять',
    ),
    /a question about cookies/,
  ],
  'consent-tr': [
    question(
      'Web sitemizde çerez kullanıyoruz. Çerezler ve gizlilik hakkında bilgi için çerez politikasına bakın.',
      'Kabul et',
      'Reddet',
    ),
    /a question about cookies/,
  ],
  login: [
    html(
      '<title>Log in</title>',
      '<h1>Log in to VTA</h1><form><input name="user"><input type="password" name="p"><button>Log in</button></form>',
    ),
    /a form to log in/,
  ],
  subscribe: [
    html(
      '<title>Checkpoint stays</title>',
      '<article><h1>Checkpoint stays, says minister</h1><p>The foreign minister of Velmara said on Tuesday that the checkpoint at the Tavrek bridge would stay where it is until the maps have been handed over.</p></article><div><p>Subscribe to continue reading.</p></div>',
    ),
    /only a beginning/,
  ],
  'members-cut': [
    html(
      '<title>Checkpoint stays</title>',
      '<header>Already a subscriber? Log in</header><article><h1>Checkpoint stays, says minister</h1><p>The foreign minister of Velmara said on Tuesday that the checkpoint at the Tavrek bridge would stay where it is until the maps …</p></article>',
    ),
    /only a beginning/,
  ],
  'members-paid': [
    html(
      '<title>Checkpoint stays</title><script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>',
      '<header>Already a subscriber? Log in</header><article><h1>Checkpoint stays, says minister</h1><p>The foreign minister of Velmara said on Tuesday that the checkpoint at the Tavrek bridge would stay where it is.</p></article>',
    ),
    /only a beginning/,
  ],
  cloudflare: [
    html(
      '<title>Just a moment...</title>',
      '<h1>vta.example</h1><p>Verifying you are human. This may take a few seconds.</p><script>window._cf_chl_opt={cvId:"3"}</script>',
    ),
    /a check for robots \(Cloudflare\)/,
  ],
  datadome: [
    html(
      '<title>vta.example</title>',
      '<p>Please enable JS and disable any ad blocker</p><script src="https://ct.captcha-delivery.com/c.js"></script>',
    ),
    /a check for robots \(DataDome\)/,
  ],
  robot: [
    html('<title>Проверка</title>', '<h1>Подтвердите, что вы не робот</h1><form><button>Я не робот</button></form>'),
    /a check for robots in place/,
  ],
  script: [
    html(
      '<title>VTA</title>',
      '<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript>',
    ),
    /nothing without JavaScript/,
  ],
  onward: [
    html(
      '<meta http-equiv="refresh" content="0; url=https://vta.example/2034/bridge"><title>VTA</title>',
      '<p>One moment</p>',
    ),
    /sends on to https:\/\/vta\.example\/2034\/bridge/,
  ],
  frames: [
    '<html><head><title>VTA</title></head><frameset cols="20%,80%"><frame src="menu.html"><frame src="text.html"></frameset></html>',
    /is frames.*menu\.html/,
  ],
}

const good = article('Checkpoint stays, says minister')
const withBody = (more: string) => good.replace('<footer>', `${more}<footer>`)
/** A flash of two sentences, whole. */
const flash = article(
  'Checkpoint stays',
  'The checkpoint at the Tavrek bridge stays where it is, the foreign minister of Velmara said on Tuesday. Doruvia rejects it.',
)
const flashWith = (more: string, head = '') =>
  flash.replace('<footer>', `${more}<footer>`).replace('</head>', `${head}</head>`)

/** A text beside all that: no wall. */
export const gates: Readonly<Record<string, string>> = {
  banner: withBody(banner),
  'banner-first': good.replace('<body>', `<body>${banner}`),
  login: good.replace('<nav>', '<form><input name="user"><input type="password"><button>Log in</button></form><nav>'),
  guarded: withBody(
    '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script><noscript>Enable JavaScript to see comments</noscript>',
  ),
  'flash-login': flashWith('<form><input name="user"><input type="password"><button>Log in</button></form>'),
  'flash-banner': flashWith(banner),
  'flash-script': flashWith('<noscript>Enable JavaScript to see comments</noscript>'),
  'flash-reload': flashWith('', '<meta http-equiv="refresh" content="600; url=/flash">'),
  'flash-newsletter': flashWith('<p>Subscribe to read the morning letter. Already a member? Sign in.</p>'),
  'flash-comments': flashWith('<p>Log in to read and write comments.</p>'),
  'flash-hidden-plea': flashWith('<div style="display:none"><p>Subscribe to continue reading.</p></div>'),
  'flash-paid': flashWith(
    '',
    '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>',
  ),
  'flash-guarded': flashWith('<script src="https://a1.b2.token.awswaf.com/a1/challenge.js"></script>'),
  'comment-form': withBody('<form class="g-recaptcha"><p>I’m not a robot</p></form>'),
}

/** Every page at the path of its name, under `/wall/` and `/gate/`. */
export function openWalledOutlet(name = 'rpb.example'): Promise<Outlet> {
  return openOutlet(name, {
    ...Object.fromEntries(Object.entries(walls).map(([path, [page]]) => [`/wall/${path}`, page])),
    ...Object.fromEntries(Object.entries(gates).map(([path, page]) => [`/gate/${path}`, page])),
  })
}

/**
 * What a page shows in place of its text: a check for robots, a question about cookies, a form to log in, a beginning that
 * is for free. Said only of what is seen on the page, and only when little or nothing else is.
 */

/** So much text is no wall, whatever stands around it; a question about cookies alone may be longer. */
const SHORT = 1500
const LONGEST_QUESTION = 10_000
/** A notice that was kept as the article says what it is so early. */
const OPENING = 250
/** Markup beyond this is not looked at. */
const HEAD = 400_000

/** What is seen of a page. */
export interface Seen {
  html: string
  /** The text kept as the article. */
  article: string
  /** All visible text, kept or not. */
  visible: string
}

/** What stands there in place of a text, as a sentence; null when nothing does. */
export function wallOf({ html, article, visible }: Seen): string | null {
  const head = html.slice(0, HEAD)
  const text = visible.slice(0, LONGEST_QUESTION * 2)
  if (article.length <= SHORT) {
    const guardian = guardians.find(([, marks]) => marks.test(head))?.[0]
    if (guardian) return `the outlet shows a check for robots (${guardian}) in place of a text`
    if (text.length <= SHORT && robotWords.test(article.length < SHORT / 5 ? text : article))
      return 'the outlet shows a check for robots in place of a text'
  }
  if (article.length <= LONGEST_QUESTION && asksForConsent(article, text))
    return 'the outlet shows a question about cookies in place of a text'
  if (article.length > SHORT) return null
  if (article.length < SHORT / 5) {
    if (/<input\b[^>]{0,300}\btype\s*=\s*["']?password\b/i.test(head))
      return 'the outlet shows a form to log in in place of a text'
    const onward =
      /<meta\b[^>]{0,200}\bhttp-equiv\s*=\s*["']?refresh\b[^>]{0,200}?\burl\s*=\s*["']?([^"'\s>]{1,500})/i.exec(head)
    if (onward?.[1]) return `the page shows nothing itself, and sends on to ${onward[1]}`
    const frame = /<frame\b[^>]{0,300}\bsrc\s*=\s*["']?([^"'\s>]{1,500})/i.exec(head)
    if (frame?.[1]) return `the page is made of frames, which hold its text: ${frame[1]} is the first`
    if (
      /<noscript\b[^>]{0,100}>(?:(?!<\/noscript)[\s\S]){0,2000}?\bjava\s?script\b/i.test(head) ||
      scriptWords.test(text)
    )
      return 'the page shows nothing without JavaScript'
  }
  if (article !== '' && (subscriberWords.test(text) || /"isAccessibleForFree"\s*:\s*"?false/i.test(head)))
    return 'the outlet shows only a beginning, and asks to log in or subscribe for the rest'
  return null
}

/** Who checks visitors, with marks that stand only on the page of the check itself. */
const guardians: readonly [name: string, marks: RegExp][] = [
  [
    'Cloudflare',
    /_cf_chl_opt|id\s*=\s*["']?(?:challenge-(?:form|running|stage|error-text)|cf-(?:challenge|wrapper|error-details))\b/i,
  ],
  ['DataDome', /(?:geo|ct|interstitial)\.captcha-delivery\.com/i],
  ['Imperva', /<(?:iframe|script|meta)\b[^>]{0,300}_Incapsula_Resource\?[^>]{0,300}(?:incident|SWUDNSAI|CWUDNSAI)/i],
  ['HUMAN', /id\s*=\s*["']?px-captcha\b|window\._pxAppId[\s\S]{0,500}px-captcha/i],
  ['AWS', /awsWafCookieDomainList|\.token\.awswaf\.com[^"']{0,200}challenge\.js/i],
  ['Akamai', /id\s*=\s*["']?sec-(?:if-)?cpt-|\/_sec\/cp_challenge\//i],
  ['DDoS-Guard', /\/\.well-known\/ddos-guard\/(?:check|js-challenge)|data-ddg-(?:origin|l10n)/i],
  ['Sucuri', /sucuri_cloudproxy_js/i],
  ['Yandex SmartCaptcha', /\/checkcaptcha\?|smartcaptcha-(?:root|form)/i],
  ['Anubis', /id\s*=\s*["']?anubis_(?:challenge|version)\b/i],
]

const robotWords =
  /(?:verify|confirm|prove|making sure|make sure)\s(?:that\s)?you(?:'|’)?(?:\sa)?re\s(?:not\sa\s(?:ro)?bot|(?:a\s)?human)|checking your browser|\bare you a (?:robot|human)\b|\bi(?:'|’)m not a robot|press (?:&|and) hold to confirm|подтвердите,? что (?:вы|запросы).{0,40}(?:не робот|отправляли)|я не робот|провер(?:ка|яем) (?:ваш(?:его)? )?браузер|kein roboter|pas un robot|no eres un robot|non sei un robot|robot olmadığınızı|robot olmadığını|robot deyiləm|ռոբոտ չ/i

const scriptWords =
  /\b(?:enable|turn on|activate|requires?|needs?) java\s?script\b|java\s?script (?:is (?:disabled|required)|must be enabled)|включите (?:поддержку )?java\s?script|java\s?script (?:aktivieren|etkinleştir)|activ(?:er|ez|ar|a|e) (?:le )?java\s?script/i

const subscriberWords =
  /\b(?:subscribe|sign in|log in|register|create an? (?:free )?account)\b.{0,30}\bto (?:continue|keep|read|unlock|finish)|(?:this|the) (?:article|content|story) is (?:only |exclusively )?(?:for|available to) (?:our )?(?:paid )?(?:subscribers|members)|(?:already|not yet) a (?:subscriber|member)\?|\b(?:weiterlesen mit|jetzt abonnieren|exklusiv für abonnenten)\b|réservé(?:e)? aux abonnés|(?:la suite|cet article) est réservé|exclusivo para suscriptores|suscr[ií]bete para|riservato agli abbonati|assine para|только (?:для|по) подпис(?:чик|к)|чтобы (?:читать|прочитать).{0,40}(?:подпишитесь|войдите|оформите)|devamını okumak için.{0,40}(?:abone|giriş|üye)|abunəçilər üçün/i

/** In the first person, as only the outlet itself says it: news of a law about cookies does not. */
const consentWords =
  /\bwe(?:,? and our|,? with our| and (?:our )?(?:\d+ )?| use| store| value)[^.]{0,60}\b(?:cookies|partners|vendors|your privacy)\b|\bwe (?:use|need)[^.]{0,40}\bcookies\b|\bwir (?:und unsere|verwenden|nutzen|setzen|benötigen)[^.]{0,60}(?:cookies|partner|einwilligung)|mit werbung und tracking|\bnous (?:et nos|utilisons|stockons|respectons)[^.]{0,60}(?:cookies|partenaires|vie privée)|continuer sans accepter|(?:nosotros y|utilizamos|usamos)[^.]{0,60}cookies|(?:noi e|utilizziamo|usiamo)[^.]{0,60}cookie|(?:nós e|utilizamos|usamos)[^.]{0,60}cookies|мы (?:и наши|используем|применяем)[^.]{0,60}(?:cookie|куки|партн[её]р)|(?:biz|sitemizde|web sitemiz)[^.]{0,60}çerez|çerez(?:ler)?(?:i|in)? kullan|saytımız[^.]{0,60}(?:cookie|kuki)|մենք օգտագործում ենք[^.։]{0,60}(?:cookie|քուքի|թխուկ)/i
const choiceWords =
  /\b(?:accept(?: all)?|agree|i consent|reject(?: all)?|manage (?:options|preferences|choices)|akzeptieren|zustimmen|einwilligen|ablehnen|accepter|tout accepter|refuser|aceptar|rechazar|accetta(?:re)?|rifiuta|aceitar)\b|принять|соглас|отклонить|kabul et|reddet|qəbul et|razıyam|ընդունել|համաձայն/i
const cookieWords =
  /cookies?|куки|çerez\w*|kuki|քուքի|թխուկ|consent|privacy|vendors?|partners?|datenschutz|einwilligung|vie privée|partenaires|tracking|партн[её]р\w*|gizlilik/giu

/** A notice beside an article is none: either nothing else is seen, or what was kept is the notice itself. */
function asksForConsent(article: string, visible: string): boolean {
  const alone = article.length < SHORT / 5
  const text = alone ? visible.slice(0, LONGEST_QUESTION) : article
  // News of such questions does not begin with one.
  if (
    !consentWords.test(text.slice(0, alone ? LONGEST_QUESTION : OPENING)) ||
    !choiceWords.test(alone ? text : visible)
  )
    return false
  const words = text.split(/\s+/).length
  const about = text.match(cookieWords)?.length ?? 0
  return about >= 3 && about * (alone ? 60 : 25) >= words
}

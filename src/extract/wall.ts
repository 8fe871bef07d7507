/**
 * Pages that are not what was asked for: a wall of consent, of a login, of a check for machines; a page that a browser
 * would first have to build; a page that says it does not exist. Said in a warning, never guessed away: what text there is
 * stays, and a person decides.
 */

import { wallInMarkup } from './html/wall.ts'

type Wall = 'not found' | 'check' | 'login' | 'consent' | 'script' | 'frames' | 'elsewhere'

/** What is known of a page once its article has been looked for. */
export interface Extracted {
  title: string | null
  /** The article's text, perhaps none. */
  text: string
  /** What was left out. */
  around: readonly string[]
  /** The markup; null for a dump. */
  markup: string | null
}

/** An article longer than this is one, whatever stands around it. */
const LONGEST = { 'not found': 700, check: 700, login: 1500, teaser: 250, consent: 200, script: 300 }
/** How much of a page is looked at for the words of a wall, in characters. */
const LOOKED = 20_000

/** A label that pages for subscribers bear, whether or not the whole text is there. */
const forSubscribers =
  /(subscribers|members) only|only (for|available to) (our )?(subscribers|members)|(только|доступ(ен|на|но)) (только )?для подписчиков|abonelere özel|réservée? (aux|à nos) abonnés|nur für abonnenten|للمشتركين فقط|solo para suscriptores/iu

const said: Record<'not found' | 'check' | 'login' | 'consent' | 'script', RegExp> = {
  'not found':
    /\b404\b.{0,40}(error|not found|ошибка|xəta|hata)|(error|ошибка|xəta|hata|erreur|fehler)\s{0,3}:?\s{0,3}404|page (was |is |could |can )?(not|n['’]t) (be )?(found|exist|available)|(page|article|story) (you (are|were) looking for|you requested).{0,40}(not|n['’]t|no longer)|(article|page|story) (is )?no longer (available|exists?)|(страница|материал|запрашиваемая страница) (не найден|не существует|удал)|такой страницы (нет|не существует)|səhifə (tapılmadı|mövcud deyil)|sayfa bulunamadı|էջը (չի գտնվել|գոյություն չունի)|page (introuvable|non trouvée)|cette page n['’]existe|seite (wurde )?nicht gefunden|сторінк[ау] не (знайден|існує)|გვერდი (ვერ მოიძებნა|არ არსებობს)|الصفحة (غير موجودة|المطلوبة غير)|صفحه (مورد نظر )?(یافت|پیدا) نشد|página no (encontrada|existe)/iu,
  check:
    /checking (your browser|if the site connection is secure)|verif(y|ying) (that )?you are (a )?human|are you a robot|i['’]m not a robot|complete the captcha|unusual traffic from your|access (to this page )?(has been )?denied|attention required!|just a moment\.\.\.|ddos protection|проверка браузера|подтвердите, что вы не робот|доступ (к сайту )?(ограничен|запрещ[её]н)|robot olmadığınızı|je ne suis pas un robot|ich bin kein roboter/iu,
  login:
    /(log|sign) in (to|and) (continue|read|view|access)|(subscribe|register|sign up|create (a|your) (free )?account) (to|and) (continue|read|keep reading|unlock)|to continue reading|войдите,? чтобы (читать|продолжить)|чтобы (читать|прочитать|продолжить)[^.]{0,40}(подпи|войдите|зарегистр)|davamını oxumaq üçün|devamını okumak için|connectez-vous pour|pour lire la suite|jetzt (anmelden|abonnieren).{0,20}weiterlesen|щоб (читати|продовжити)[^.]{0,40}(увійдіть|підпи)|բաժանորդագրվեք՝? կարդալու|inicia sesión para/iu,
  consent:
    /(we|our partners|this (site|website)).{0,60}(use|store|uses|stores).{0,30}cookies|accept (all )?cookies|cookie (settings|preferences|policy)|we value your privacy|(мы|сайт) использу(ем|ет).{0,40}(cookie|куки)|(файлы|файлов) cookie|kuki fayl|çerez(ler)? (kullan|politika)|(nous|ce site).{0,40}(utilis).{0,20}cookies|(wir|diese (seite|website)).{0,40}(verwend|nutz).{0,20}cookies|utilizamos cookies|ملفات تعريف الارتباط|ქუქი/iu,
  script:
    /(enable|turn on|activate|requires?|without|need) javascript|javascript (is|seems to be|must be|needs to be) (disabled|required|enabled|not)|javascript (отключ|выключ|не поддерж)|включите javascript|activer javascript|javascript aktivieren|javascript-i? (aktiv|yandır)|javascript'i etkinleştir|увімкніть javascript|habilit[ae] javascript/iu,
}

/** What a person can do about it. */
const sayings: Record<Wall, string> = {
  'not found': 'it says that the page does not exist',
  check: 'it is a check for machines, not the page; open it in a browser and save it from there',
  login: 'it is behind a login or a subscription; only what is shown to everybody was read',
  consent: 'it asks for consent before it shows its text; agree in a browser and save the page from there',
  script: 'it holds no text without JavaScript; open it in a browser and save it from there',
  frames: 'this page is frames; its parts are',
  elsewhere: 'its text stands in a page inside this one',
}

/** What to say of a wall, or null for an ordinary page. Time bounded whatever the page's size. */
export function wallOf(page: Extracted): string | null {
  const { text, around, markup } = page
  if (markup !== null && text.length < LONGEST.script && /<frameset\b/i.test(markup))
    return `${sayings.frames}: ${framesOf(markup, 'frame').join(', ')}; open one in a browser, save the page there and give the file`
  const seen =
    markup === null ? null : wallInMarkup({ html: markup, article: text, visible: [text, ...around].join('\n') })
  if (seen) return `${seen}; if a browser shows you the text, save the page there and give the file`
  const kind = kindOf(page)
  if (kind !== 'elsewhere') return kind && sayings[kind]
  return `${sayings.elsewhere}: ${framesOf(markup ?? '', 'iframe').join(', ')}`
}

function kindOf({ title, text, around, markup }: Extracted): Wall | null {
  const shown = [title ?? '', text, ...around.slice(0, 200)].join('\n').slice(0, LOOKED)
  const head = `${title ?? ''}\n${text.slice(0, 2000)}\n${around.slice(0, 40).join('\n')}`.slice(0, LOOKED)
  if (text.length < LONGEST['not found'] && said['not found'].test(head)) return 'not found'
  if (markup !== null) {
    if (text.length < LONGEST.script && needsScript(markup, shown)) return 'script'
    return text === '' && framesOf(markup, 'iframe').length > 0 ? 'elsewhere' : null
  }
  if (text.length < LONGEST.check && shown.length < 3000 && said.check.test(shown)) return 'check'
  if (text.length < LONGEST.login && said.login.test(shown)) return 'login'
  if (text.length < LONGEST.teaser && forSubscribers.test(shown)) return 'login'
  return text.length < LONGEST.consent && said.consent.test(shown) ? 'consent' : null
}

/** Where scripts put a page. */
const emptyPlace =
  /<(?:div|main|section)\s[^<>]{0,200}\bid\s{0,3}=\s{0,3}["']?(?:root|app|__next|__nuxt|___gatsby|application|react-root|main|content)["']?[^<>]{0,200}>\s{0,200}<\/(?:div|main|section)>|<[a-z]{1,20}-(?:app|root)>\s{0,200}<\//i

/** Hardly a word is shown, and the page says so or has an empty place that scripts fill. */
function needsScript(markup: string, shown: string): boolean {
  if (shown.length > 1500 || !/<script\b/i.test(markup)) return false
  const noscript = /<noscript\b[^>]{0,500}>([\s\S]{0,2000}?)<\/noscript/i.exec(markup)?.[1] ?? ''
  return said.script.test(noscript) || said.script.test(shown) || emptyPlace.test(markup.slice(0, 2_000_000))
}

/** Where the frames of a page come from, a few of them. */
function framesOf(markup: string, tag: 'frame' | 'iframe'): string[] {
  const found: string[] = []
  const pattern = new RegExp(`<${tag}\\b[^>]{0,500}?\\bsrc\\s{0,3}=\\s{0,3}["']?([^"'\\s>]{1,300})`, 'gi')
  for (const match of markup.matchAll(pattern)) {
    found.push(match[1] ?? '')
    if (found.length === 5) break
  }
  return found
}

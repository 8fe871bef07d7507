/**
 * What pages say in place of a text or of its rest, in the languages that Readout meets. Only words; what they mean hangs on
 * how much else there is.
 */

/** That there is no such page. */
export const notFoundWords =
  /\b404\b.{0,40}(error|not found|ошибка|xəta|hata)|(error|ошибка|xəta|hata|erreur|fehler)\s{0,3}:?\s{0,3}404|page (was |is |could |can )?(not|n['’]t) (be )?(found|exist|available)|(page|article|story) (you (are|were) looking for|you requested).{0,40}(not|n['’]t|no longer)|(article|page|story) (is )?no longer (available|exists?)|(страница|материал|запрашиваемая страница) (не найден|не существует|удал)|такой страницы (нет|не существует)|səhifə (tapılmadı|mövcud deyil)|sayfa bulunamadı|էջը (չի գտնվել|գոյություն չունի)|page (introuvable|non trouvée)|cette page n['’]existe|seite (wurde )?nicht gefunden|сторінк[ау] не (знайден|існує)|გვერდი (ვერ მოიძებნა|არ არსებობს)|الصفحة (غير موجودة|المطلوبة غير)|صفحه (مورد نظر )?(یافت|پیدا) نشد|página no (encontrada|existe)/iu

/** A check that a visitor is no machine. */
export const robotWords =
  /(?:verify|confirm|prove|making sure|make sure)\s(?:that\s)?you(?:'|’)?(?:\sa)?re\s(?:not\sa\s(?:ro)?bot|(?:a\s)?human)|press (?:&|and) hold to confirm|подтвердите,? что (?:вы|запросы).{0,40}(?:не робот|отправляли)|я не робот|провер(?:ка|яем) (?:ваш(?:его)? )?браузер|kein roboter|pas un robot|no eres un robot|non sei un robot|robot olmadığınızı|robot olmadığını|robot deyiləm|ռոբոտ չ|checking (your browser|if the site connection is secure)|verif(y|ying) (that )?you are (a )?human|are you a robot|\bare you a human\b|i['’]m not a robot|complete the captcha|unusual traffic from your|access (to this page )?(has been )?denied|attention required!|just a moment\.\.\.|ddos protection|доступ (к сайту )?(ограничен|запрещ[её]н)/iu

/** That nothing is shown without scripts. */
export const scriptWords =
  /\b(?:enable|turn on|activate|requires?|needs?) java\s?script\b|java\s?script (?:is (?:disabled|required)|must be enabled)|включите (?:поддержку )?java\s?script|java\s?script (?:aktivieren|etkinleştir)|activ(?:er|ez|ar|a|e) (?:le )?java\s?script|(enable|turn on|activate|requires?|without|need) javascript|javascript (is|seems to be|must be|needs to be) (disabled|required|enabled|not)|javascript (отключ|выключ|не поддерж)|javascript-i? (aktiv|yandır)|javascript'i etkinleştir|увімкніть javascript|habilit[ae] javascript/iu

/** A plea that says there is more to read than is shown. */
export const restWords =
  /\b(?:subscribe|sign in|sign up|log in|register|join|create an? (?:free )?account|create your (?:free )?account)\b.{0,30}\b(?:to|and) (?:(?:continue|keep|finish) reading|unlock|(?:read|view|access) (?:on|more|the (?:full|whole|entire|rest|complete)|this|the (?:article|story)))|\bto continue reading\b|(?:this|the) (?:article|content|story) is (?:only |exclusively )?(?:for|available to) (?:our )?(?:paid )?(?:subscribers|members)|\bweiterlesen mit\b|jetzt (?:anmelden|abonnieren).{0,20}weiterlesen|exklusiv für abonnenten|(?:la suite|cet article) est réservé|pour lire la suite|(?:полный текст|материал|статья|продолжение).{0,40}только (?:для|по) подпис(?:чик|к)|(?:чтобы (?:читать|прочитать|продолжить)|войдите,? чтобы (?:читать|продолжить)).{0,40}(?:подпи|войдите|оформите|зарегистр|читать|чтение|продолжить)|devamını okumak için|davamını oxumaq üçün|щоб (?:читати|продовжити).{0,40}(?:увійдіть|підпи)|բաժանորդագրվեք՝? կարդալու/iu

/** Pleas and labels that stand beside whole texts as well. */
export const subscriberWords =
  /\b(?:subscribe|sign in|sign up|log in|register|join|create an? (?:free )?account|create your (?:free )?account)\b.{0,30}\b(?:to|and) (?:continue|keep|read|view|access|unlock|finish)|(?:already|not yet) a (?:subscriber|member)\?|(?:subscribers|members) only|only (?:for|available to) (?:our )?(?:subscribers|members)|\bjetzt abonnieren\b|nur für abonnenten|réservée?s? (?:aux|à nos) abonnés|connectez-vous pour|(?:exclusivo|solo) para suscriptores|suscr[ií]bete para|inicia sesión para|riservato agli abbonati|assine para|только (?:для|по) подпис(?:чик|к)|доступ(?:ен|на|но) для подписчиков|abunəçilər üçün|abonelere özel|للمشتركين فقط/iu

/** A form to log in, as it speaks of itself. */
export const loginWords =
  /\b(?:log|sign)[ -]?(?:in|on)\b|\bpassword\b|\buser ?name\b|\bwelcome back\b|вой(?:ти|дите)|парол|anmelden|passwort|mot de passe|contraseña|şifre|giriş yap|\bparol|գաղտնաբառ|كلمة (?:المرور|السر)/iu

/** A question about cookies, as only the outlet itself puts it: news of a law about cookies does not. */
export const consentWords =
  /\bwe(?:,? and our|,? with our| and (?:our )?(?:\d+ )?| use| store| value)[^.]{0,60}\b(?:cookies|partners|vendors|your privacy)\b|\bwe need[^.]{0,40}\bcookies\b|\bwir (?:und unsere|verwenden|nutzen|setzen|benötigen)[^.]{0,60}(?:cookies|partner|einwilligung)|mit werbung und tracking|\bnous (?:et nos|utilisons|stockons|respectons)[^.]{0,60}(?:cookies|partenaires|vie privée)|continuer sans accepter|(?:nosotros y|nós e|utilizamos|usamos)[^.]{0,60}cookies|(?:noi e|utilizziamo|usiamo)[^.]{0,60}cookie|мы (?:и наши|используем|применяем)[^.]{0,60}(?:cookie|куки|партн[её]р)|(?:biz|sitemizde|web sitemiz)[^.]{0,60}çerez|çerez(?:ler)?(?:i|in)? kullan|saytımız[^.]{0,60}(?:cookie|kuki)|մենք օգտագործում ենք[^.։]{0,60}(?:cookie|քուքի|թխուկ)|\b(?:our partners|this (?:site|website)).{0,60}\b(?:use|store)s?\b.{0,30}\bcookies|we value your privacy|сайт использует.{0,40}(?:cookie|куки)|ce site.{0,40}utilis.{0,20}cookies|diese (?:seite|website).{0,40}(?:verwend|nutz).{0,20}cookies|kuki fayl|ملفات تعريف الارتباط|ქუქი/iu

/** What can be answered to it. */
export const choiceWords =
  /\b(?:accept(?: all)?|agree|i consent|reject(?: all)?|manage (?:options|preferences|choices)|akzeptieren|zustimmen|einwilligen|ablehnen|accepter|tout accepter|refuser|aceptar|rechazar|accetta(?:re)?|rifiuta|aceitar)\b|принять|соглас|отклонить|kabul et|reddet|qəbul et|razıyam|ընդունել|համաձայն|прийняти|погодж|قبول|موافق|ვეთანხმ/iu

/** What such a question speaks of; every place of it. */
export const cookieWords =
  /cookies?|куки|çerez\w*|kuki|քուքի|թխուկ|consent|privacy|vendors?|partners?|datenschutz|einwilligung|vie privée|partenaires|tracking|партн[её]р\w*|gizlilik|الارتباط|ქუქი/giu

/** Those of them that news hardly speaks of. */
export const noticeWords =
  /cookies?\b|куки|çerez|\bkuki|քուքի|թխուկ|\byour (?:consent|privacy|data|choices)\b|privacy (?:notice|policy|settings)|our (?:\d+ )?(?:vendors|partners)|datenschutz|ihre[rn]? einwilligung|vie privée|gizlilik|الارتباط|ქუქი/iu

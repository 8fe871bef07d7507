/** Chrome with something variable in it: patterns for short lines, and for notices of a sentence or more. */
import type { ChromeKind } from './chrome-words.ts'

/** Patterns for short lines with something variable in them. All bounded, all on a line of at most 160 characters. */
export const patterns: readonly (readonly [ChromeKind, RegExp])[] = [
  [
    'counter',
    /^(views?|viewed|hits|reads?|visits|visitors|read|просмотр(ы|ов)?|прочитано|просмотрено|посещений|baxış( sayı)?|oxunma( sayı)?|baxılıb|oxunub|ümumi|umumi|bu gün|görüntülenme|okunma|դիտում(ներ)?|դիտվել է|դիտումների քանակը|vues?|lectures?|aufrufe|переглядів|перегляди|ნახვები|ნახვა|مشاهدات|المشاهدات|total|today|online|on line)\s*:?\s*#( times| раз| dəfə| անգամ| fois)?$/u,
  ],
  [
    'counter',
    /^#\s?[kкm]?\s?(views?|hits|reads?|shares?|likes?|visits|просмотр(ов|а)?|прочтени[йея]|baxış|oxunma|görüntülenme|okunma|դիտում|vues?|aufrufe|переглядів|ნახვა|مشاهدة|поделились)$/u,
  ],
  ['counter', /^#(\s#)*$/u],
  [
    'time since publication',
    /^((posted|published|updated|обновлено|опубликовано)\s)?(an?|#) (seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|h|m|d) ago$|^# (секунд[уы]?|минут[уы]?|час(а|ов)?|дн(я|ей)|день|хвилин[иу]?|годин[иу]?) (назад|тому)$|^(час|день|неделю) назад$|^# (saniyə|dəqiqə|saat|gün) əvvəl$|^# (saniye|dakika|saat|gün) önce$|^il y a (une?|#) (minutes?|heures?|jours?|h|min)$|^vor (einer|einem|#) (minuten?|stunden?|tag(en)?)$|^(#|մեկ) (րոպե|ժամ|օր) առաջ$|^منذ (# )?(دقيقة|دقائق|ساعة|ساعات|ساعتين|يوم|أيام)$/u,
  ],
  [
    'advertisement',
    /^(advertisement|реклама|reklam|publicité|anzeige|werbung|إعلان)\s.{0,20}(continue|scroll|продолж|davam|devam|suite|weiter)|^(continue|keep) reading (below|after|the main story)|^(story|article) continues (below|after)|^продолжение (ниже|после рекламы)|^(lire la suite|la suite) après (cette|la) publicité/u,
  ],
  [
    'for subscribers',
    /^((this )?(article|story|content|text) (is )?)?((reserved )?for|only for|available (only )?to) (our )?(subscribers|members)( only)?$|^(subscribers?|members?) only$|^(article |contenu )?réservée?s? (aux|à nos) abonnés$|^(материал|статья|текст)?\s?(доступ(ен|на|но))?\s?только (для подписчиков|подписчикам)$|^(nur )?für abonnenten$|^yalnız abunəçilər üçün$|^sadece abonelere özel$|^للمشتركين فقط$/u,
  ],
  ['newsletter box', /^(sign up|subscribe|register|subscribe now|sign up now)( (here|now|today|for free))?$/u],
  [
    'about the outlet',
    /^our (standards|principles|editorial (standards|policy|values)|trust principles)\s?:.{0,120}$/u,
  ],
  [
    'share prompt',
    /^(share|tweet|поделиться|поделитесь|paylaş|կիսվել|partager|teilen).{0,12}\b(facebook|twitter|telegram|whatsapp|linkedin|vk|x|email|e mail)/u,
  ],
  [
    'share prompt',
    /(share (it|this|the story|this story) (on|with|via)|liked the story|pass it on|передайте дальше|поделитесь (ей|им|ею|с друзьями|в)|понравил(ась|ся) (статья|материал))/u,
  ],
  [
    'list of other stories',
    /^(read also|see also|also read|read more|related|read next|more on this|читайте также|читать также|смотрите также|по теме|материалы по теме|ещё по теме|еще по теме|həmçinin oxuyun|bunu da oxuyun|կարդալ նաև|կարդացեք նաև|տես նաև|lire aussi|à lire aussi|voir aussi|à lire|lesen sie auch|mehr zum thema|читайте також|اقرأ أيضا)\s?(:|—|–|-|»|>|\|).{1,}/u,
  ],
  [
    'list of other stories',
    /^(previous|next|предыдущая|следующая|əvvəlki|növbəti|նախորդ|հաջորդ|précédent|suivant)( (news|article|story|post|новость|статья|xəbər|նյութ|նորություն))?\s?(:|—|–|»|>|→|←).{1,}/u,
  ],
  [
    'tags',
    /^(tags?|keywords|filed under|topics?|теги|тэги|метки|ключевые слова|teqlər|açar sözlər|etiketler|պիտակներ|թեգեր|mots clés|schlagw(o|ö)rter|мітки|ტეგები)\s?(:|—).{0,}/u,
  ],
  ['tags', /^[#＃][\p{L}\p{N}_]+([\s,]+[#＃][\p{L}\p{N}_]+)*$/u],
  [
    'comments',
    /^(comments?|комментарии|комментариев|şərhlər|yorumlar|մեկնաբանություններ|commentaires|kommentare|коментарі)\s?[:(]?\s?#\s?\)?$/u,
  ],
  [
    'app store',
    /^(download|get|скачать|скачайте|yüklə) .{0,30}(app store|google play|our app|the app|приложение|tətbiq)/u,
  ],
  [
    'newsletter box',
    /^(sign up|subscribe|join|follow|подпи(шитесь|сывайтесь|саться)|abunə ol(un)?|abone ol(un)?|բաժանորդագրվե(ք|լ)|abonnez vous|suivez|inscrivez|folgen sie|abonnieren).{0,40}(newsletter|telegram|телеграм|youtube|рассылк|канал|kanal|whatsapp|facebook|instagram|twitter|google news|inbox|updates|ալիք)/u,
  ],
  [
    'page tool',
    /^(report an error|found (a typo|an error|a mistake)|if you (find|found|notice) (an error|a typo|a mistake)|если вы (заметили|нашли|обнаружили)|нашли (опечатку|ошибку)|заметили (опечатку|ошибку)|səhv (gördünüz|tapdınız)|mətndə səhv)/u,
  ],
  ['page tool', /^(last update[d]?|weather in .{2,30}|time in .{2,30})\s?:?\s?[+−-]?#?.{0,14}$/u],
  ['page tool', /^# ?(min|minutes?|мин|dəq|dəqiqə|րոպե|dk)\.? ?(read|чтения|oxu|oxuma|okuma)?$/u],
  [
    'page tool',
    /^(reading time|время чтения|oxuma müddəti|temps de lecture|lesezeit|listen to this article|прослушать|écouter cet article).{0,20}$/u,
  ],
  [
    'picture credit',
    /^(photos?|pictures?|images?|credits?|photo credit|photo by|image source|photo source|illustrative photo|file photo|фото|фотография|снимок|иллюстрация|источник фото|foto|şəkil|fotoğraf|լուսանկար(ը|ի հեղինակ)?|լուսանկարներ(ը)?|crédit(s)?( photo)?|bild|quelle|фото|ფოტო|الصورة)\s?(:|©|\/|—|–|by )\s?.{1,80}$/u,
  ],
  // © Name Surname/AGENCY
  ['picture credit', /^(©|\(c\)) ?[^\d|]{2,60}\/[^\d|]{2,40}$/u],
  ['picture credit', /^.{3,}[.\s(](photo|фото|foto|լուսանկար|crédit( photo)?|ფოტო|image|picture)\s?:\s?.{2,60}$/u],
  [
    'language switch',
    /^read (this )?(article |story )?(in|also in) (russian|english|armenian|azerbaijani|georgian|turkish|french|german)/u,
  ],
  [
    'picture credit',
    /^(©|\(c\)) ?(afp|reuters|ap|getty|epa|tass|sputnik|ria|азертадж|azertac|armenpress|photolure|depositphotos|shutterstock)/u,
  ],
  ['copyright notice', /^(copyright|©|\(c\)\s)/u],
  [
    'contact details',
    /^(tel|phone|fax|e mail|email|address|тел|телефон|факс|адрес|эл почта|ünvan|telefon|հեռ|հասցե|հեռախոս|adresse|téléphone)\.?\s?:.{2,}/u,
  ],
  ['contact details', /^[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}$/u],
  ['contact details', /^(https?:\/\/|www\.)\S+$/u],
  [
    'toolbar of an archive',
    /^the wayback machine( https?:|$)|^# captures$|^about this capture$|^collected by archive ?team/u,
  ],
]

/** Notices, which may be a whole sentence or more. */
export const notices: readonly (readonly [ChromeKind, RegExp])[] = [
  [
    'copyright notice',
    /(©|\(c\)\s?(19|20)\d\d|all rights reserved|все права (защищены|сохранены)|bütün hüquqlar(ı)? qorunur|tüm hakları saklıdır|բոլոր իրավունքները (պաշտպանված|վերապահված)|tous droits réservés|alle rechte vorbehalten|усі права захищено|copyright \d{4})/iu,
  ],
  ['cookie notice', /\b(cookies?|куки|cookie-?(файл|lər|ler))\b/iu],
  [
    'about the outlet',
    /(свидетельство о регистрации|зарегистрирован[оа]? (федеральн|в министерств|роскомнадзор)|registered (by|with) the (ministry|press)|mass media (registration|outlet) (certificate|no)|возрастное ограничение|issn \d{4})/iu,
  ],
  [
    'newsletter box',
    /(sign up (for|to) (our|the) |subscribe to (our|the) (newsletter|channel|telegram)|подпи(шитесь|сывайтесь) на (наш|нас|рассыл)|kanalımıza abunə|abonnez-vous à (notre|nos))/iu,
  ],
  ['page tool', /(ctrl\s?\+\s?enter|enable javascript|включите javascript|browser does not support)/iu],
  [
    'appeal to readers',
    /((^|[.!?:]\s)(choose to|please|help us) (support|subscrib|donat|contribut).{0,160}(monthly|month|subscrib|donat|contribut|membership|independent|free press)|(subscribe|donate|contribute) (on a )?monthly( basis)?|your (donation|contribution|support) (helps|keeps|makes|allows|enables)|faites un don|soutenez-nous|spenden sie|unterstützen sie (uns|unsere)|оформите (ежемесячное )?пожертвование|please support (us|our)|rely on (our )?readers|support (our|independent) (work|journalism|media)|becom(e|ing) a (member|patron|supporter)|consider (donating|making a donation)|поддержите (нас|нашу работу|редакцию|независим)|soutenez (nous|notre)|աջակցեք մեզ)/iu,
  ],
  ['share prompt', /(liked the story|share it on social media)/iu],
]

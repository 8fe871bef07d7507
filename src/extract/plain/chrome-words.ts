/**
 * What stands around articles on news sites and ministries' pages, as whole lines: in the languages of the region and
 * its partners. Lower case, numbers as `#`, without surrounding signs (see `normal` in chrome.ts). `/` parts the phrases.
 */

/** Why a line is chrome, as `dropped.reason` says it. */
export type ChromeKind =
  | 'social network'
  | 'app store'
  | 'language switch'
  | 'page tool'
  | 'navigation'
  | 'share prompt'
  | 'counter'
  | 'advertisement'
  | 'newsletter box'
  | 'cookie notice'
  | 'list of other stories'
  | 'comments'
  | 'tags'
  | 'copyright notice'
  | 'reuse notice'
  | 'about the outlet'
  | 'contact details'
  | 'picture credit'
  | 'breadcrumb'
  | 'appeal to readers'
  | 'time since publication'
  | 'credit line'
  | 'for subscribers'
  | 'list of addresses'
  | 'encoded data'
  | 'toolbar of an archive'

export const chromePhrases: Record<string, string> & Partial<Record<ChromeKind, string>> = {
  'social network': `facebook/twitter/x/x com/youtube/instagram/telegram/linkedin/whatsapp/viber/tiktok/rss/vk/vkontakte/ok
    /odnoklassniki/pinterest/reddit/messenger/threads/flipboard/google news/google plus/google/skype/livejournal/rutube
    /mastodon/bluesky/tumblr/dzen/fb/tg/yt/wechat/weibo/snapchat/discord/soundcloud/spotify/apple podcasts/flickr/vimeo
    /facebook page/our telegram/telegram channel/follow us/follow us on/join us/our channels/social media/social networks
    /follow us on social media/follow us on twitter/follow us on facebook/follow us on telegram/twitter page
    /вконтакте/одноклассники/дзен/яндекс дзен/телеграм/телеграмм/ютуб/инстаграм/фейсбук/мы в соцсетях/мы в социальных сетях
    /подписывайтесь на нас/подписаться на канал/соцсети/присоединяйтесь к нам/наш телеграм/max
    /bizi izləyin/sosial şəbəkələr/sosial şəbəkələrdə/bizi takip edin/sosyal medya
    /հետևեք մեզ/մեզ հետևեք/ֆեյսբուք/տելեգրամ/սոցիալական ցանցեր/suivez nous/nous suivre/réseaux sociaux/folgen sie uns
    /social/follow/გამოგვყევით/стежте за нами/ми в соцмережах/تابعنا/تابعونا`,
  'app store': `apple store/app store/play market/google play/play store/download on the app store/get it on google play
    /appgallery/huawei appgallery/mobile app/our apps/download the app/download our app/get the app/apps
    /мобильное приложение/скачать приложение/приложение/mobil tətbiq/mobil uygulama/բջջային հավելված/application mobile
    /available on the app store/galaxy store/rustore/ios/android`,
  'language switch': `ru/en/eng/rus/aze/arm/hy/hye/geo/ge/fra/fr/de/deu/tr/tur/ara/ar/ua/ukr/uk/ka/fa/es/esp/it/cn/zh/ch/pl/be
    /русский/рус/english/azərbaycan/azərbaycanca/azərbaycan dili/հայերեն/հայ/français/deutsch/türkçe/ქართული/العربية
    /українська/укр/беларуская/español/italiano/português/polski/中文/فارسی/analogue/arabic/russian/armenian/azerbaijani
    /french/german/turkish/georgian/ukrainian/spanish/chinese/persian/switch language/language/languages/язык/dil/լեզու
    /рус англ/русская версия/english version/versiunea română/română/қазақша/o zbekcha/кыргызча/тоҷикӣ`,
  'page tool': `a/aa/a a/a a a/font size a a a/font size/text size/resize text/night theme/dark theme/light theme/dark mode
    /night mode/light mode/theme/print/print version/printable version/print this page/print page/copy link/link copied
    /copy/copied/copy url/search/search the site/search site/site search/what are you looking for/menu/main menu/close
    /close menu/open menu/toggle navigation/toggle menu/skip to content/skip to main content/skip to navigation/log in/login
    /sign in/sign up/log out/logout/register/registration/my account/account/subscribe/back/go back/go to top/back to top
    /to top/scroll to top/loading/load more/show more/show all/see all/view all/see more/read more/more/more news/all news
    /listen/listen to this article/listen to this article # min/play/pause/mute/unmute/save/bookmark/add to favorites
    /save to favourites/full screen/fullscreen/version for visually impaired/accessibility/download/download pdf/pdf
    /zoom in/zoom out/enlarge/reset/ok/yes/no/send/submit/cancel/report an error/report a typo/found a typo/go/find
    /send by e mail/send by email/email this/e mail this page/send to a friend/feedback/video player/your browser does not support the video tag
    /please enable javascript/reading time/text to speech/# min read/#-minute read/# minute read/# minutes read/min read
    /become a member/support us/donate/make a donation/site map/sitemap/gallery/photo gallery/filter/sort by/select date
    /поиск/поиск по сайту/найти/искать/меню/закрыть/войти/вход/выйти/регистрация/личный кабинет/подписаться/подписка
    /печать/распечатать/версия для печати/копировать ссылку/скопировать ссылку/ссылка скопирована/скопировано/копировать
    /загрузка/загрузить еще/загрузить ещё/показать еще/показать ещё/еще/ещё/читать далее/подробнее/далее/назад/наверх/вверх
    /тёмная тема/темная тема/светлая тема/ночная тема/ночной режим/размер шрифта/версия для слабовидящих/слушать/прослушать
    /все новости/больше новостей/смотреть все/отправить/отправить по почте/сохранить/в избранное/карта сайта/сообщить об ошибке
    /что вы ищете/нашли ошибку/увеличить/скачать/все/прослушать новость/время чтения # мин/# мин чтения
    /axtar/axtarış/axtarış et/menyu/bağla/daxil ol/giriş/qeydiyyat/çap/çap et/çap versiyası/çap variantı/linki kopyala
    /link kopyalandı/kopyala/yüklənir/daha çox/ətraflı/hamısı/bütün xəbərlər/geri/yuxarı/şriftin ölçüsü/gecə rejimi
    /sitə xəritəsi/saytın xəritəsi/nə axtarırsınız/göndər/dinlə/abunə ol
    /ara/menü/kapat/giriş yap/üye ol/kayıt ol/yazdır/bağlantıyı kopyala/yükleniyor/daha fazla/devamı/tümü/yukarı/abone ol
    /որոնում/որոնել/փնտրել/ցանկ/մենյու/փակել/մուտք/գրանցվել/գրանցում/տպել/տպելու տարբերակ/պատճենել հղումը/հղումը պատճենված է
    /բեռնվում է/ավելին/տեսնել ավելին/բոլոր նորությունները/բոլորը/հետ/վերև/կայքի քարտեզ/կարդալ ավելին
    /rechercher/recherche/fermer/connexion/se connecter/s inscrire/s abonner/imprimer/copier le lien/lien copié/chargement
    /voir plus/en savoir plus/lire la suite/lire plus/retour/haut de page/plan du site/écouter/écouter l article/accueil menu
    /suche/suchen/schließen/anmelden/registrieren/abonnieren/drucken/link kopieren/mehr/mehr anzeigen/weiterlesen/zurück
    /nach oben/laden/seite drucken/sitemap anzeigen/zum inhalt springen/zum inhalt/buscar/imprimir/cerrar/cerca/stampa
    /пошук/увійти/друк/друкувати/копіювати посилання/більше/ძიება/ბეჭდვა/მენიუ/بحث/طباعة/القائمة/تسجيل الدخول/نسخ الرابط`,
  navigation: `home/homepage/main/main page/front page/news/latest/latest news/top news/top stories/breaking news/news feed
    /newsfeed/newsline/politics/policy/foreign policy/economy/economics/business/finance/society/world/region/regions
    /sport/sports/culture/science/technology/tech/science and technology/health/lifestyle/opinion/opinions/analysis
    /analytics/analytical/analytic/interview/interviews/photo/photos/video/videos/photo video/multimedia/media
    /infographics/podcasts/podcast/archive/archives/contacts/contact/contact us/about/team/our team/advertising
    /advertise/advertise with us/careers/jobs/vacancies/privacy/privacy policy/terms/terms of use/terms of service
    /terms and conditions/terms conditions/cookie policy/cookies policy/cookie settings/legal notice/imprint/faq/help
    /rss feeds/press room/press/press service/press releases/press center/press centre/events/calendar/documents/weather
    /currency/horoscope/the minister/the ministry/consular services/embassies/official/president/government/parliament
    /army/defence/defense/military/security/energy/tourism/incident/incidents/accidents/law/other/others/sections/categories
    /special projects/projects/editorial/columns/letters/foreign desk/live/tv/radio/on air/magazine/shop/today/daily
    /caucasus/south caucasus/europe/asia/middle east/africa/americas/international/turkiye/russia/iran/georgia/azerbaijan
    /armenia/karabakh/usa/central asia/exclusive/articles/article/stories/reports/features/investigations/blogs/blog
    /local news/domestic policy/biography/speeches/statements/briefings/visits/meetings/foreign visits/editor s choice
    /fact check/longreads/reportage/science and education/education/agriculture/transport/ict/oil and gas/banks
    /главная/на главную/новости/лента/лента новостей/политика/внешняя политика/внутренняя политика/экономика/общество/мир
    /в мире/регион/регионы/спорт/культура/наука/технологии/наука и техника/здоровье/мнения/мнение/аналитика/анализ/интервью
    /фото/видео/фото видео/мультимедиа/подкасты/архив/контакты/о нас/о проекте/о компании/редакция/реклама на сайте
    /рекламодателям/вакансии/политика конфиденциальности/пользовательское соглашение/правила/происшествия/бизнес/финансы
    /армия/оборона/безопасность/энергетика/туризм/документы/пресс служба/пресс центр/пресс релизы/события/официально
    /президент/правительство/парламент/закавказье/южный кавказ/кавказ/европа/азия/ближний восток/эксклюзив/статьи/статья
    /разное/другие/погода/курс валют/спецпроекты/проекты/колонки/блоги/эфир/прямой эфир/сегодня/россия/азербайджан/армения
    /грузия/иран/турция/карабах/сша/главное/главные новости/последние новости/срочные новости/наука и образование/право
    /в стране/силовые структуры/репортаж/расследования/рубрики/разделы/темы/министр/министерство/внешнеполитические события
    /ana səhifə/xəbərlər/son xəbərlər/bütün/siyasət/xarici siyasət/daxili siyasət/iqtisadiyyat/cəmiyyət/dünya/region
    /bölgə/idman/mədəniyyət/elm/texnologiya/səhiyyə/təhsil/müsahibə/analitika/təhlil/rəy/foto/video/foto video/arxiv/əlaqə
    /haqqımızda/hadisə/kriminal/hərbi/ordu/prezident/hökumət/parlament/maliyyə/biznes/turizm/energetika/rəsmi xronika
    /rəsmi/qarabağ/xəbər lenti/gündəm/köşə/layihələr/reklam yerləşdir/müəllif/məqalə/məqalələr/karyera/dünya xəbərləri
    /anasayfa/ana sayfa/haberler/son dakika/gündem/siyaset/ekonomi/dünya/spor/kültür/sağlık/teknoloji/yazarlar/iletişim
    /hakkımızda/künye/röportaj/analiz
    /գլխավոր/գլխավոր էջ/նորություններ/լուրեր/լրահոս/քաղաքական/քաղաքականություն/տնտեսություն/տնտեսական/հասարակություն
    /միջազգային/աշխարհ/տարածաշրջան/սպորտ/մշակույթ/գիտություն/տեխնոլոգիա/առողջություն/հարցազրույց/հարցազրույցներ
    /վերլուծություն/կարծիք/ֆոտո/տեսանյութ/տեսանյութեր/լուսանկարներ/արխիվ/կապ/մեր մասին/կոնտակտներ/արցախ/հայաստան/սփյուռք
    /իրավունք/բանակ/կրթություն/պաշտոնական/գովազդատուներին/մամուլ/վերջին լուրեր/ներքին
    /accueil/actualités/actualité/à la une/politique/politique étrangère/économie/société/monde/international/sports/santé
    /sciences/tribune/opinions et débats/entretien/entretiens/vidéos/vidéo/photos/archives/nous contacter/qui sommes nous
    /mentions légales/politique de confidentialité/données personnelles/direct/en direct/débats/édito/espace presse
    /startseite/nachrichten/aktuelles/politik/wirtschaft/gesellschaft/welt/kultur/wissen/wissenschaft/gesundheit/meinung
    /kommentar/kontakt/impressum/datenschutz/agb/über uns/archiv/ausland/inland/presse/mediathek/videos/themen
    /головна/новини/політика/економіка/суспільство/світ/культура/контакти/про нас/архів/მთავარი/სიახლეები/პოლიტიკა/ეკონომიკა
    /საზოგადოება/მსოფლიო/სპორტი/კულტურა/კონტაქტი/ჩვენ შესახებ/الرئيسية/أخبار/سياسة/اقتصاد/رياضة/ثقافة/العالم/اتصل بنا/من نحن`,
  'share prompt': `share/share this/share this article/share this story/share on social media/share on facebook/share on twitter
    /share on x/share on telegram/share on whatsapp/share via email/share by email/share with friends/share article/shares
    /share link/tweet/tweet this/pin it/like/like this/liked the story share it on social media/recommend/forward/repost
    /поделиться/поделитесь/поделись/поделиться в соцсетях/поделиться новостью/поделиться в facebook/поделиться в telegram
    /поделиться с друзьями/нравится/понравилась статья/репост/твитнуть/paylaş/paylaşın/paylaşım/sosial şəbəkələrdə paylaş
    /dostlarınla paylaş/bəyən/beğen/կիսվել/տարածել/կիսվել ֆեյսբուքում/հավանել/partager/partagez/partager sur facebook
    /partager l article/partager cet article/teilen/auf facebook teilen/artikel teilen/compartir/condividi/поділитися/поширити
    /გაზიარება/مشاركة/شارك`,
  advertisement: `ad/ads/adv/advert/advertisement/advertisment/sponsored/sponsored content/promoted/promoted content
    /advertisement continue reading/story continues below advertisement/paid content/partner content/partners
    /реклама/на правах рекламы/партнёрский материал/спонсорский материал/партнеры/партнёры/новости партнеров
    /новости партнёров/reklam/reklamlar/sponsorlu/գովազդ/գործընկերներ/publicité/annonce/contenu sponsorisé/anzeige/werbung
    /publicidad/pubblicità/რეკლამა/إعلان/إعلانات/sputnik partner`,
  'newsletter box': `newsletter/newsletters/sign up for our newsletter/subscribe to our newsletter/subscribe to newsletter
    /get our newsletter/email address/your email/your email address/enter your email/enter your email address
    /subscribe to our telegram channel/subscribe to our channel/subscribe to us on telegram/stay up to date/stay informed
    /подпишитесь на рассылку/подписаться на рассылку/рассылка/ваш email/ваш e mail/введите email/подпишитесь на наш telegram канал
    /подписывайтесь на наш телеграм канал/подписывайтесь на наш telegram канал/xəbərlərə abunə ol/abunə olun/e poçt
    /telegram kanalımıza abunə olun/bültenimize abone olun/բաժանորդագրվել/էլ փոստ/inscrivez vous à notre newsletter/votre e mail
    /votre adresse e mail/newsletter abonnieren/e mail adresse/notifications/push notifications/allow notifications/not now/allow`,
  'cookie notice': `accept/accept all/accept cookies/accept all cookies/reject/reject all/decline/i agree/agree/got it/manage choices
    /cookie preferences/manage cookies/privacy settings/принять/принять все/отклонить/согласен/понятно/хорошо/qəbul et/razıyam
    /kabul et/ընդունել/համաձայն եմ/accepter/tout accepter/refuser/tout refuser/paramétrer/j accepte/akzeptieren/alle akzeptieren
    /ablehnen/aceptar/accetta/прийняти/погоджуюсь`,
  'list of other stories': `related/related news/related stories/related articles/related posts/related content/related topics
    /related materials/related links/see also/read also/also read/read more news/read next/read on/more on this topic
    /more on this story/more on this/more stories/more from this section/other news/other news in this section/other stories
    /other articles/other materials/similar news/similar articles/similar posts/you may also like/you might also like
    /you may like/also on this topic/recommended/recommended for you/recommended reading/most read/most popular/most viewed
    /popular/popular news/popular articles/trending/trending now/top read/editor s picks/editors picks/don t miss/up next
    /previous/previous article/previous post/next article/next post/next/next story/previous story/previous news/next news
    /latest articles/latest stories/recent/recent news/recent posts/news of the day/in this section/on the topic/on topic
    /earlier/what to read next/from our partners/what others are reading/day s news/most discussed/most commented/top #/topics
    /читать также/читайте также/читайте также на сайте/смотрите также/также по теме/по теме/материалы по теме/новости по теме
    /похожие новости/похожие материалы/похожие статьи/другие новости/другие новости раздела/другие материалы/другие статьи
    /еще по теме/ещё по теме/самое читаемое/самое популярное/популярное/популярные новости/популярные/топ новостей/топ
    /рекомендуем/рекомендуемое/вам может быть интересно/не пропустите/предыдущая/предыдущая новость/следующая
    /следующая новость/предыдущая статья/следующая статья/главное за день/новости дня/выбор редакции/сейчас читают
    /свежие новости/тренды/важное/последние материалы/читаемое/сюжет/сюжеты/ранее/ссылки по теме/в этом разделе
    /oxşar xəbərlər/digər xəbərlər/digər xəbərlər bu bölmədə/həmçinin oxuyun/bunu da oxuyun/əlaqəli xəbərlər/ən çox oxunan
    /ən çox oxunanlar/çox oxunanlar/mövzu ilə bağlı/populyar/tövsiyə edirik/əvvəlki/növbəti/əvvəlki xəbər/növbəti xəbər/günün xəbərləri
    /digər məqalələr/bölmənin digər xəbərləri/seçilmiş xəbərlər
    /ilgili haberler/diğer haberler/en çok okunanlar/bunlar da ilginizi çekebilir/önceki/sonraki/benzer haberler
    /կարդալ նաև/կարդացեք նաև/տես նաև/տեսեք նաև/նման նորություններ/այլ նորություններ/թեմայի շուրջ/առնչվող նյութեր
    /առնչվող լուրեր/ամենաընթերցված/ամենաընթերցվածը/ամենադիտվածը/նախորդ/հաջորդ/նմանատիպ նյութեր/թեմայով/այլ լուրեր/օրվա լուրեր
    /lire aussi/à lire aussi/voir aussi/sur le même sujet/articles liés/articles similaires/les plus lus/le plus lu/à ne pas manquer
    /article précédent/article suivant/précédent/suivant/dans la même rubrique/recommandé pour vous/autres articles
    /lesen sie auch/mehr zum thema/ähnliche artikel/verwandte artikel/meistgelesen/das könnte sie auch interessieren/weitere artikel
    /auch interessant/vorheriger artikel/nächster artikel/weitere meldungen/también te puede interesar/leggi anche
    /читайте також/схожі новини/інші новини/популярні новини/მსგავსი სიახლეები/სხვა სიახლეები/წაიკითხეთ აგრეთვე/اقرأ أيضا/اقرأ أيضاً
    /أخبار ذات صلة/مواضيع ذات صلة/الأكثر قراءة`,
  comments: `comments/comment/# comments/# comment/no comments/no comments yet/leave a comment/leave a reply/add comment
    /add a comment/post a comment/post comment/write a comment/join the conversation/show comments/view comments/discussion
    /be the first to comment/log in to comment/комментарии/комментарий/# комментариев/# комментария/# комментарий/нет комментариев
    /оставить комментарий/добавить комментарий/написать комментарий/ваш комментарий/обсудить/обсуждение/комментариев пока нет
    /комментировать/şərhlər/şərh/şərh yaz/şərh əlavə et/rəy bildir/# şərh/rəylər/yorumlar/yorum yap/yorum yaz/մեկնաբանություններ
    /մեկնաբանություն/մեկնաբանել/թողնել մեկնաբանություն/commentaires/# commentaires/laisser un commentaire/réagir/commenter
    /kommentare/# kommentare/kommentar schreiben/kommentar verfassen/comentarios/коментарі/залишити коментар/კომენტარები
    /დატოვე კომენტარი/تعليقات/التعليقات/اترك تعليقا`,
  tags: `tags/tag/keywords/теги/тэги/метки/ключевые слова/teqlər/açar sözlər/etiketler/պիտակներ/հեշթեգեր/թեգեր/mots clés/schlagworte
    /schlagwörter/etiquetas/мітки/ტეგები/الوسوم`,
  'about the outlet': `about us/about the outlet/about the agency/about the site/about the center/about the centre/who we are/о нас
    /об агентстве/об издании/о сайте/haqqımızda/biz kimik/agentlik haqqında/hakkımızda/մեր մասին/à propos/à propos de nous
    /qui sommes nous/über uns/про нас/ჩვენ შესახებ/من نحن`,
}

/** Month names as news pages print them, by language; each list has twelve entries, `/` between forms of one month. */
const names: Record<string, string> = {
  en: 'january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec',
  ru: 'января/январь/янв февраля/февраль/фев/февр марта/март/мар апреля/апрель/апр мая/май июня/июнь/июн июля/июль/июл августа/август/авг сентября/сентябрь/сен/сент октября/октябрь/окт ноября/ноябрь/ноя/нояб декабря/декабрь/дек',
  uk: 'січня/січень/січ лютого/лютий/лют березня/березень/бер квітня/квітень/квіт/кві травня/травень/трав/тра червня/червень/черв/чер липня/липень/лип серпня/серпень/серп/сер вересня/вересень/вер жовтня/жовтень/жовт/жов листопада/листопад/лист/лис грудня/грудень/груд/гру',
  be: 'студзеня лютага сакавіка красавіка мая/траўня чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня',
  az: 'yanvar/yan fevral/fev mart aprel may iyun iyul avqust/avq sentyabr oktyabr/okt noyabr dekabr/dek',
  tr: 'ocak/oca şubat/şub mart nisan/nis mayıs haziran/haz temmuz/tem ağustos/ağu eylül/eyl ekim/eki kasım/kas aralık/ara',
  hy: 'հունվարի/հունվար/հնվ փետրվարի/փետրվար/փտվ մարտի/մարտ/մրտ ապրիլի/ապրիլ/ապր մայիսի/մայիս/մյս հունիսի/հունիս/հնս հուլիսի/հուլիս/հլս օգոստոսի/օգոստոս/օգս սեպտեմբերի/սեպտեմբեր/սեպ հոկտեմբերի/հոկտեմբեր/հոկ նոյեմբերի/նոյեմբեր/նոյ դեկտեմբերի/դեկտեմբեր/դեկ',
  ka: 'იანვარი/იანვარს/იან თებერვალი/თებერვალს/თებ მარტი/მარტს/მარ აპრილი/აპრილს/აპრ მაისი/მაისს/მაი ივნისი/ივნისს/ივნ ივლისი/ივლისს/ივლ აგვისტო/აგვისტოს/აგვ სექტემბერი/სექტემბერს/სექ ოქტომბერი/ოქტომბერს/ოქტ ნოემბერი/ნოემბერს/ნოე დეკემბერი/დეკემბერს/დეკ',
  fr: 'janvier/janv février/fevrier/févr mars avril/avr mai juin juillet/juil août/aout septembre/sept octobre novembre décembre/decembre/déc',
  de: 'januar/jänner/jan/jän februar/feb märz/mär april/apr mai juni juli august/aug september/sept oktober/okt november/nov dezember/dez',
  es: 'enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre octubre noviembre diciembre/dic',
  it: 'gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre/set ottobre/ott novembre dicembre',
  pt: 'janeiro fevereiro/fev março/marco abril maio/mai junho julho agosto setembro outubro/out novembro dezembro/dez',
  nl: 'januari februari maart/mrt april mei juni juli augustus september oktober november december',
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  ar: 'يناير فبراير مارس أبريل/ابريل مايو يونيو/يونيه يوليو/يوليه أغسطس/اغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر',
  // The Levant's and Iraq's names; those of two words are looked up with a space for the hyphen.
  'ar-SY':
    'كانون-الثاني شباط آذار نيسان أيار/ايار حزيران تموز آب أيلول/ايلول تشرين-الأول/تشرين-الاول تشرين-الثاني كانون-الأول/كانون-الاول',
  fa: 'ژانویه فوریه مارس آوریل مه/می ژوئن ژوئیه/جولای اوت/آگوست سپتامبر اکتبر نوامبر دسامبر',
}

const months = new Map<string, number>()
for (const [language, list] of Object.entries(names)) {
  const entries = list.split(' ')
  if (entries.length !== 12) throw new Error(`months of ${language}: ${entries.length} entries`)
  for (const [i, forms] of entries.entries())
    for (const form of forms.split('/')) months.set(form.replaceAll('-', ' '), i + 1)
}

/** 1–12 for a month's name in any language held, in any letter case, abbreviated or not; null for another word. */
export function monthOf(word: string): number | null {
  const bare = word.toLowerCase().replaceAll('i\u0307', 'i').replace(/\.$/, '').replace(/\s+/g, ' ')
  return months.get(bare) ?? null
}

/** The words that are a month's whole name of two, for the date pattern. */
export const twoWordMonths = [...months.keys()].filter((name) => name.includes(' '))

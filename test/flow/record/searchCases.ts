/** A sentence of a brief, what is typed, and the words that are to be marked in it. All of it is invented. */
import type { Edition } from '../../../src/domain/index.ts'

export const searchCases: Record<Edition, [sentence: string, typed: string, marked: string[]][]> = {
  en: [
    ['The delegations of Velmara signed nothing on the old bridge.', 'delegation', ['delegations']],
    ['Nobody was negotiating about the quarry of Sennet.', 'negotiated quarries', ['negotiating', 'quarry']],
    ['The minister’s envoys walked out at dusk.', 'ministers envoy', ['minister’s', 'envoys']],
    ['Two lighthouses were handed over in Ostrand.', 'lighthouse', ['lighthouses']],
    ['The Café Mirelle hosted the second round.', 'cafe mirelle', ['Café', 'Mirelle']],
    ['IRRIGATION canals will be measured by both sides.', 'irrigation canal', ['IRRIGATION', 'canals']],
    ['The cease-fire along the Tavrek road holds.', 'cease fire', ['cease', 'fire']],
    ['The shepherds’ petition was refused by the council.', 'shepherd petitions', ['shepherds', 'petition']],
    [
      'A ferry crossed the estuary carrying forty observers.',
      '"ferry crossed the estuary"',
      ['ferry', 'crossed', 'the', 'estuary'],
    ],
    ['O’Darran called the tariff of the salt mines unjust.', 'odarran tariffs', ['O’Darran', 'tariff']],
  ],
  ru: [
    ['Делегации Велмары ничего не подписали на старом мосту.', 'делегация', ['Делегации']],
    ['О каменоломнях Сеннета никто переговоров не вёл.', 'переговоры каменоломня', ['каменоломнях', 'переговоров']],
    ['Посланники министра ушли на закате.', 'министры посланник', ['Посланники', 'министра']],
    ['Два маяка переданы в Остранде.', 'маяки', ['маяка']],
    ['Её самолёт приземлился в Порт-Эллори.', 'самолет эллори', ['самолёт', 'Эллори']],
    ['КАНАЛЫ орошения измерят обе стороны.', 'канал орошение', ['КАНАЛЫ', 'орошения']],
    ['Перемирие вдоль дороги на Таврек соблюдается.', 'дорогами перемирия', ['Перемирие', 'дороги']],
    ['Совет отклонил прошение пастухов.', 'пастух прошения', ['прошение', 'пастухов']],
    [
      'Паром пересёк устье реки, на борту было сорок наблюдателей.',
      '"паром пересек устье"',
      ['Паром', 'пересёк', 'устье'],
    ],
    ['Пограничного пункта у соляных копей нет.', 'пограничный пункт', ['Пограничного', 'пункта']],
  ],
  az: [
    ['Velmara nümayəndə heyətləri köhnə körpüdə heç nə imzalamadı.', 'körpü', ['körpüdə']],
    ['Sennet daş karxanası barədə danışıqlar aparılmayıb.', 'karxana danışıqların', ['karxanası', 'danışıqlar']],
    ['Nazirin elçiləri axşam getdilər.', 'nazir elçi', ['Nazirin', 'elçiləri']],
    ['Ostrandda iki mayak təhvil verildi.', 'ostrand mayaklar', ['Ostrandda', 'mayak']],
    ['Sərhəddəki məntəqəyə heç kim buraxılmadı.', 'serhed menteqe', ['Sərhəddəki', 'məntəqəyə']],
    ['SUVARMA kanallarını hər iki tərəf ölçəcək.', 'suvarma kanal', ['SUVARMA', 'kanallarını']],
    ['Tavrek yolundakı atəşkəs pozulmayıb.', 'yol atəşkəsin', ['yolundakı', 'atəşkəs']],
    ['Şura çobanların müraciətini rədd etdi.', 'çoban muracietler', ['çobanların', 'müraciətini']],
    [
      'Bərə çayın mənsəbini keçdi, göyərtədə qırx müşahidəçi vardı.',
      '"çayın mənsəbini keçdi"',
      ['çayın', 'mənsəbini', 'keçdi'],
    ],
    ['Bakı’nın razılaşması İlvernə göndərildi.', 'BAKI razılaşma ilvern', ['Bakı’nın', 'razılaşması', 'İlvernə']],
  ],
  hy: [
    ['Վելմարայի պատվիրակությունները հին կամրջի վրա ոչինչ չստորագրեցին։', 'կամուրջ', ['կամրջի']],
    ['Սենետի քարհանքի մասին բանակցություններ չեն եղել։', 'բանակցություն քարհանքը', ['քարհանքի', 'բանակցություններ']],
    ['Նախարարի բանագնացները գնացին մթնշաղին։', 'նախարարները բանագնաց', ['Նախարարի', 'բանագնացները']],
    ['Օստրանդում երկու փարոս հանձնվեց։', 'օստրանդ փարոսները', ['Օստրանդում', 'փարոս']],
    ['Ո՞վ կվերահսկի սահմանը Տավրեկի մոտ։', 'սահմանի տավրեկ', ['սահմանը', 'Տավրեկի']],
    ['ՈՌՈԳՄԱՆ ջրանցքները կչափեն երկու կողմերը։', 'ոռոգման ջրանցք', ['ՈՌՈԳՄԱՆ', 'ջրանցքները']],
    ['Զինադադարը ճանապարհին պահպանվում է։', 'ճանապարհ զինադադար', ['Զինադադարը', 'ճանապարհին']],
    ['Խորհրդի անդամները մերժեցին հովիվների խնդրագիրը։', 'խորհուրդ խնդրագրի', ['Խորհրդի', 'խնդրագիրը']],
    [
      'Լաստանավը հատեց գետաբերանը քառասուն դիտորդով։',
      '"լաստանավը հատեց գետաբերանը"',
      ['Լաստանավը', 'հատեց', 'գետաբերանը'],
    ],
    ['Պայմանագրով անցակետ չի նախատեսվե՛լ, ասել է Օռլուն։', 'պայմանագիր նախատեսվել', ['Պայմանագրով', 'նախատեսվե՛լ']],
  ],
}

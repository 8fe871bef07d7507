/**
 * Every state, with its names, capital and demonym, from kept packages: countries-list (MIT) for names, codes and
 * capitals, i18n-nationality (MIT) for English demonyms, and CLDR (Unicode licence) for names in other languages: of states
 * through Intl.DisplayNames, of capitals in capitals.json. Other cities are from city-timezones (MIT), in cities.json.
 */
import { getCountryDataList } from 'countries-list'
import nationality from 'i18n-nationality'
import nationalityEnglish from 'i18n-nationality/langs/en.json' with { type: 'json' }
import type { RosterActor, TextByLanguage } from '../../domain/index.ts'
import { firstNames } from './body.ts'
import data from './capitals.json' with { type: 'json' }
import towns from './cities.json' with { type: 'json' }

nationality.registerLocale(nationalityEnglish)

/** Languages whose names for states the reader knows. */
const languages = ['en', 'ru', 'az', 'hy', 'tr', 'fr', 'ar', 'ka', 'de', 'uk']

/** Names that news writes and the packages do not hold. */
const alsoCalled: Record<string, string[]> = {
  USA: ['United States of America', 'United States', 'US', 'U.S.', 'USA', 'U.S.A.', 'America'],
  GBR: ['United Kingdom', 'UK', 'U.K.', 'Britain', 'Great Britain'],
  RUS: ['Russian Federation'],
  CHN: ["People's Republic of China", 'PRC'],
  TUR: ['Turkey', 'Türkiye', 'Turkiye'],
  ARE: ['UAE', 'the Emirates', 'Emirates'],
  CZE: ['Czechia', 'Czech Republic'],
  PRK: ['North Korea', 'DPRK'],
  KOR: ['South Korea'],
  SAU: ['KSA'],
  IRN: ['Islamic Republic of Iran'],
  MKD: ['Macedonia'],
  MDA: ['Republic of Moldova'],
  SYR: ['Syrian Arab Republic'],
  BIH: ['Bosnia', 'Bosnia-Herzegovina'],
  MMR: ['Burma'],
  PSE: ['Palestine', 'State of Palestine'],
  CIV: ['Ivory Coast', "Cote d'Ivoire"],
  TLS: ['East Timor'],
  SWZ: ['Swaziland'],
  CPV: ['Cape Verde'],
  COD: ['Democratic Republic of Congo', 'DR Congo', 'DRC', 'Zaire'],
  VAT: ['Vatican', 'the Vatican', 'Holy See'],
  GMB: ['The Gambia'],
  BHS: ['The Bahamas'],
  LAO: ['Laos'],
  BRN: ['Brunei'],
  FSM: ['Micronesia'],
}

/** What editions call states for which CLDR has a long, an odd or an ambiguous name. */
const calledInstead: Record<string, TextByLanguage> = {
  USA: { ru: 'США', az: 'ABŞ', hy: 'ԱՄՆ' },
  GBR: { az: 'Böyük Britaniya', hy: 'Մեծ Բրիտանիա' },
  KOR: { ru: 'Южная Корея' },
  COD: { ru: 'ДР Конго', az: 'Konqo Demokratik Respublikası', hy: 'Կոնգոյի Դեմոկրատական Հանրապետություն' },
  COG: { ru: 'Республика Конго', az: 'Konqo Respublikası', hy: 'Կոնգոյի Հանրապետություն' },
  PSE: { ru: 'Палестина', az: 'Fələstin', hy: 'Պաղեստին' },
}

/** Other names of a government's seat, and older spellings of capitals that are still printed. */
const alsoSeatedAt: Record<string, string[]> = {
  RUS: ['Kremlin', 'the Kremlin', 'Smolenskaya Square'],
  USA: ['Washington', 'the White House', 'White House', 'Capitol Hill', 'Foggy Bottom'],
  UKR: ['Kyiv', 'Kiev'],
  GBR: ['Downing Street', 'Whitehall'],
  KAZ: ['Astana', 'Nur-Sultan', 'Akorda'],
  GEO: ['Tbilisi'],
  TUR: ['Ankara'],
  FRA: ['Élysée', 'Elysee', 'Quai d’Orsay', "Quai d'Orsay"],
  CHN: ['Peking', 'Zhongnanhai'],
  IND: ['New Delhi', 'Delhi'],
  MDA: ['Kishinev'],
  XKX: ['Pristina', 'Prishtina'],
  KGZ: ['Bishkek'],
  KOR: ['Blue House'],
}

/** The same in other languages. */
const seatsIn: Record<string, Record<string, string[]>> = {
  RUS: {
    ru: ['Кремль', 'Кремля', 'Кремле'],
    uk: ['Кремль', 'Кремля'],
    hy: ['Կրեմլ'],
    az: ['Kreml'],
    tr: ['Kremlin'],
    ka: ['კრემლი'],
  },
  USA: { ru: ['Белый дом', 'Белого дома', 'Белом доме'], hy: ['Սպիտակ տուն'], az: ['Ağ Ev'], tr: ['Beyaz Saray'] },
  ARM: { az: ['İrəvan'] },
}

const alsoDemonyms: Record<string, string[]> = {
  USA: ['American', 'Americans', 'US', 'U.S.'],
  GBR: ['British', 'Britons'],
  TUR: ['Turkish', 'Turks'],
  AZE: ['Azerbaijani', 'Azerbaijanis', 'Azeri'],
  CHN: ['Chinese'],
  FRA: ['French'],
  SRB: ['Serbian', 'Serb', 'Serbs'],
  XKX: ['Kosovar', 'Kosovars', 'Kosovan'],
  POL: ['Polish', 'Poles'],
  ESP: ['Spanish'],
  SWE: ['Swedish', 'Swedes'],
  FIN: ['Finnish', 'Finns'],
  DNK: ['Danish', 'Danes'],
  NLD: ['Dutch'],
  ISR: ['Israeli', 'Israelis'],
  IRN: ['Iranian', 'Iranians'],
  IRQ: ['Iraqi', 'Iraqis'],
  PSE: ['Palestinian', 'Palestinians'],
  BIH: ['Bosnian', 'Bosnians'],
  MMR: ['Burmese'],
  COG: ['Congolese'],
  COD: ['Congolese', 'Zairean', 'Zairian'],
  ARE: ['Emirati', 'Emiratis'],
  KWT: ['Kuwaiti', 'Kuwaitis'],
  QAT: ['Qatari', 'Qataris'],
  OMN: ['Omani', 'Omanis'],
  YEM: ['Yemeni', 'Yemenis'],
  SAU: ['Saudi', 'Saudis'],
  BHR: ['Bahraini', 'Bahrainis'],
  PAK: ['Pakistani', 'Pakistanis'],
  BGD: ['Bangladeshi', 'Bangladeshis'],
  AFG: ['Afghan', 'Afghans'],
  NPL: ['Nepalese', 'Nepali'],
  LKA: ['Sri Lankan', 'Sri Lankans'],
  DOM: ['Dominican', 'Dominicans'],
  HRV: ['Croatian', 'Croat', 'Croats'],
  SVN: ['Slovenian', 'Slovene', 'Slovenes'],
  SVK: ['Slovak', 'Slovaks'],
  CZE: ['Czech', 'Czechs'],
  ROU: ['Romanian', 'Romanians'],
  GRC: ['Greek', 'Greeks'],
  PRT: ['Portuguese'],
  CHE: ['Swiss'],
  IRL: ['Irish'],
  VNM: ['Vietnamese'],
  JPN: ['Japanese'],
  TWN: ['Taiwanese'],
  THA: ['Thai', 'Thais'],
  PHL: ['Philippine', 'Filipino', 'Filipinos'],
  CIV: ['Ivorian', 'Ivorians'],
  TLS: ['East Timorese', 'Timorese'],
  SSD: ['South Sudanese'],
  CAF: ['Central African'],
  KAZ: ['Kazakh', 'Kazakhs'],
  UZB: ['Uzbek', 'Uzbeks'],
  TJK: ['Tajik', 'Tajiks'],
  TKM: ['Turkmen'],
  KGZ: ['Kyrgyz', 'Kyrgyzstani'],
  MNG: ['Mongolian', 'Mongol'],
  NZL: ['New Zealander', 'New Zealanders'],
}

/** What a package gives in place of a demonym: names of territories, and glosses. */
const noDemonym = /[,()]| and | - |^Holy See/

/**
 * Capitals that mean something else more often than their state: a first name, another city, an ordinary word. Brussels
 * is Belgium's and the European Union's: the reader decides by context.
 */
const noMetonym = new Set(['Male', 'Victoria', 'Kingston', 'Georgetown', 'San Marino', 'Monaco', 'Jerusalem'])

/** Territories that countries-list carries beside states; their seats speak for no government of their own. */
const territories = new Set(
  'ABW AIA ALA ASM ATA ATF BES BLM BMU BVT CCK COK CUW CXR CYM ESH FLK FRO GGY GIB GLP GRL GUF GUM HMD IMN IOT JEY MAF MNP MSR MTQ MYT NCL NFK NIU PCN PRI PYF REU SGS SHN SJM SPM SXM TCA TKL UMI VGB VIR WLF'.split(
    ' ',
  ),
)

/** All states as roster actors, by ISO 3166 alpha-3 in lower case: `arm`, `aze`. */
export function states(): RosterActor[] {
  const named = languages.map((language) => [language, new Intl.DisplayNames(language, { type: 'region' })] as const)
  return getCountryDataList()
    .filter(({ iso3 }) => !territories.has(iso3))
    .map(({ iso2, iso3, name, capital }) => {
      const names = Object.fromEntries(named.map(([language, names]) => [language, [names.of(iso2) ?? name]]))
      const demonym = nationality.getName(iso2, 'en')
      return {
        id: iso3.toLowerCase(),
        name,
        names: { ...withoutBrackets(firstNames(names)), ...calledInstead[iso3] },
        kind: 'state' as const,
        country: iso3,
        aliases: { ...names, en: unique([name, ...(names.en ?? []), ...(alsoCalled[iso3] ?? [])]) },
        metonyms: {
          ...capitalsIn(iso3),
          en: unique([capital, ...(alsoSeatedAt[iso3] ?? [])].filter((seat) => !!seat && !noMetonym.has(seat))),
        },
        places: { en: cities[iso3] ?? [] },
        demonyms: {
          en: unique([
            ...(demonym && !noDemonym.test(demonym) ? [demonym, `${demonym}s`] : []),
            ...(alsoDemonyms[iso3] ?? []),
          ]),
        },
      }
    })
}

const { cities }: { cities: Record<string, string[]> } = towns
const { capitals }: { capitals: Record<string, Record<string, string>> } = data

/** What its government's seat is called, by language. */
export function capitalsIn(iso3: string): Record<string, string[]> {
  const names: Record<string, string[]> = {}
  for (const [language, name] of Object.entries(capitals[iso3] ?? {})) names[language] = [name]
  for (const [language, seats] of Object.entries(seatsIn[iso3] ?? {}))
    names[language] = [...(names[language] ?? []), ...seats]
  return names
}

/** "Мьянма (Бирма)" is Мьянма where it is shown. */
function withoutBrackets(names: TextByLanguage): TextByLanguage {
  return Object.fromEntries(Object.entries(names).map(([language, name]) => [language, name.replace(/ \(.*\)$/, '')]))
}

function unique(names: string[]): string[] {
  return [...new Set(names)]
}

/**
 * Names of capitals in other languages: `node scripts/capitals.ts FOLDER` writes src/flow/knowledge/capitals.json. FOLDER is
 * the unpacked npm package cldr-dates-full (Unicode licence v3): its exemplar cities of time zones hold most capitals. What
 * it lacks is in `others`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { getCountryDataList } from 'countries-list'
import { fold } from '../src/read/actors/key.ts'

const languages = ['ru', 'uk', 'az', 'hy', 'tr', 'fr', 'ar', 'ka', 'de']

/** Capitals that name no time zone. */
const others: Record<string, Record<string, string>> = {
  USA: {
    ru: 'Вашингтон',
    uk: 'Вашингтон',
    az: 'Vaşinqton',
    hy: 'Վաշինգտոն',
    tr: 'Washington',
    fr: 'Washington',
    ar: 'واشنطن',
    ka: 'ვაშინგტონი',
    de: 'Washington',
  },
  CHN: {
    ru: 'Пекин',
    uk: 'Пекін',
    az: 'Pekin',
    hy: 'Պեկին',
    tr: 'Pekin',
    fr: 'Pékin',
    ar: 'بكين',
    ka: 'პეკინი',
    de: 'Peking',
  },
  TUR: {
    ru: 'Анкара',
    uk: 'Анкара',
    az: 'Ankara',
    hy: 'Անկարա',
    tr: 'Ankara',
    fr: 'Ankara',
    ar: 'أنقرة',
    ka: 'ანკარა',
    de: 'Ankara',
  },
  KAZ: {
    ru: 'Астана',
    uk: 'Астана',
    az: 'Astana',
    hy: 'Աստանա',
    tr: 'Astana',
    fr: 'Astana',
    ka: 'ასტანა',
    de: 'Astana',
  },
  IND: { ru: 'Нью-Дели', uk: 'Нью-Делі', tr: 'Yeni Delhi', fr: 'New Delhi', de: 'Neu-Delhi' },
}

type Zones = Record<string, Record<string, { exemplarCity?: string } & Record<string, { exemplarCity?: string }>>>

const [folder = ''] = process.argv.slice(2)
const countries = getCountryDataList()
const capitals: Record<string, Record<string, string>> = {}
for (const language of languages) {
  const file = `${folder}/main/${language}/timeZoneNames.json`
  const zones: Zones = JSON.parse(readFileSync(file, 'utf8')).main[language].dates.timeZoneNames.zone
  const english: Zones = JSON.parse(readFileSync(`${folder}/main/en/timeZoneNames.json`, 'utf8')).main.en.dates
    .timeZoneNames.zone
  const names = new Map<string, string>()
  for (const [continent, cities] of Object.entries(zones))
    for (const [city, { exemplarCity }] of Object.entries(cities)) {
      const called = english[continent]?.[city]?.exemplarCity ?? city.replace(/_/g, ' ')
      if (exemplarCity) for (const key of [called, city]) names.set(fold(key), exemplarCity)
    }
  for (const { iso3, capital } of countries) {
    const name =
      others[iso3]?.[language] ?? names.get(fold(capital)) ?? (iso3 === 'UKR' ? names.get('kiev') : undefined)
    if (name) capitals[iso3] = { ...capitals[iso3], [language]: name }
  }
}
const about =
  'Capitals in other languages, by ISO 3166 alpha-3. Made by scripts/capitals.ts from the exemplar cities of CLDR (npm package cldr-dates-full 48.2.0, Unicode licence v3); the few that name no time zone are from the script.'
writeFileSync(
  new URL('../src/flow/knowledge/capitals.json', import.meta.url),
  `${JSON.stringify({ about, capitals }, null, 1)}\n`,
)

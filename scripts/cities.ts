/**
 * Large cities and the states they lie in: `node scripts/cities.ts FOLDER` writes src/flow/knowledge/cities.json. FOLDER is
 * the unpacked npm package city-timezones (MIT). Left out is whatever is a state's, a capital's or a given name too, and
 * what two states have a city of, unless one is five times as large.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { defaultRoster } from '../src/flow/knowledge/index.ts'
import given from '../src/read/actors/given-names.json' with { type: 'json' }

/** Inhabitants. */
const LARGE = 250_000
/** So many times as large must one of a name be that it alone is meant. */
const RATHER = 5

/** Words, and names of people or of other things that are known better than the city. */
const others = new Set(
  'Nice,Split,Mobile,Reading,Bath,Cork,Orange,Aurora,Union,Mission,Long Beach,Hull,Essen,Same,Male,Man,Of,Bar,Bor,Ho,Bo,Warren,Jackson,Lincoln,Houston,Newton,Wellington,Victoria,Kent,Durham,Hamilton,Kingston,Buffalo,Phoenix,Corona,Hope,Surprise,Hail,Batman,Hue,Bello,Mesa,Naga,Tsu,Ica,Aba,Jian,Luan,Xinyi,Yulin,Kashi,Columbia,Providence,Covington,Salta,Bari,Kirov,Jerusalem'.split(
    ',',
  ),
)

/** Other spellings, and smaller places that news often names. */
const also: Record<string, string[]> = {
  AFG: ['Kandahar', 'Mazar-i-Sharif', 'Jalalabad', 'Kunduz'],
  ARM: ['Gyumri', 'Vanadzor', 'Kapan', 'Goris', 'Meghri'],
  AZE: ['Ganja', 'Sumgait', 'Sumgayit'],
  BIH: ['Srebrenica', 'Gorazde', 'Mostar', 'Tuzla', 'Banja Luka'],
  CHN: ['Canton'],
  GEO: ['Batumi', 'Kutaisi', 'Poti'],
  IND: ['Mumbai', 'Bombay', 'Kolkata', 'Calcutta', 'Madras', 'Bangalore', 'Srinagar'],
  IRQ: ['Kirkuk', 'Fallujah', 'Falluja', 'Samarra', 'Tikrit', 'Najaf', 'Karbala', 'Ramadi', 'Erbil', 'Irbil'],
  ISR: ['Tel Aviv', 'Haifa', 'Eilat', 'Beersheba', 'Ashkelon', 'Sderot'],
  LBN: ['Sidon', 'Tyre', 'Nabatieh'],
  MMR: ['Rangoon', 'Yangon'],
  PSE: ['Hebron', 'Nablus', 'Jenin', 'Jericho', 'Bethlehem', 'Khan Younis', 'Rafah', 'Tulkarm', 'Qalqilya'],
  RUS: ['Saint Petersburg', 'Leningrad', 'Grozny', 'Beslan'],
  SYR: ['Aleppo', 'Homs', 'Hama', 'Idlib', 'Raqqa', 'Deir ez-Zor'],
  TUR: ['Diyarbakir', 'Kars', 'Igdir'],
  UKR: ['Kharkov', 'Lviv', 'Odesa', 'Dnipro', 'Zaporizhzhia', 'Bakhmut', 'Bucha'],
  VNM: ['Saigon', 'Ho Chi Minh City'],
}

const [folder] = process.argv.slice(2)
if (!folder) {
  console.error('usage: node scripts/cities.ts FOLDER')
  process.exit(2)
}
interface City {
  city: string
  city_ascii: string
  pop: number
  iso3: string
}
const cities: City[] = JSON.parse(readFileSync(`${folder}/data/cityMap.json`, 'utf8'))
const roster = defaultRoster().actors
const states = new Set(roster.filter(({ kind }) => kind === 'state').map(({ country }) => country))
const taken = new Set(
  roster.flatMap(({ name, aliases, metonyms, demonyms }) => [
    name,
    ...Object.values(aliases).flat(),
    ...Object.values(metonyms).flat(),
    ...Object.values(demonyms).flat(),
  ]),
)
const people = new Set(
  Object.values(given).flatMap((names) => (Array.isArray(names) ? names : String(names).split(' '))),
)

const byName = new Map<string, City[]>()
for (const city of cities)
  for (const name of new Set([city.city, city.city_ascii])) byName.set(name, [...(byName.get(name) ?? []), city])
const found: Record<string, string[]> = {}
for (const [name, all] of byName) {
  const [first, second] = all.sort((a, b) => b.pop - a.pop)
  if (!first || first.pop < LARGE || !states.has(first.iso3) || taken.has(name) || others.has(name)) continue
  if (people.has(name) || people.has(name.toLowerCase())) continue
  if (second && second.iso3 !== first.iso3 && second.pop * RATHER > first.pop) continue
  found[first.iso3] = [...(found[first.iso3] ?? []), name]
}
for (const [state, names] of Object.entries(also)) found[state] = [...(found[state] ?? []), ...names]
const sorted = Object.fromEntries(
  Object.entries(found)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([state, names]) => [state, [...new Set(names)].sort()]),
)
const about =
  'Cities of 250,000 and more, and some smaller ones, by the state they lie in (ISO 3166 alpha-3), made by scripts/cities.ts from city-timezones 1.3.4 (MIT).'
writeFileSync(
  new URL('../src/flow/knowledge/cities.json', import.meta.url),
  `${JSON.stringify({ about, cities: sorted }, null, 1)}\n`,
)

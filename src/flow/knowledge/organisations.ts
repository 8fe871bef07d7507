/**
 * International organisations that take part in talks, with the names and seats that news uses for them. A short list
 * of common knowledge; a dossier's roster adds its own.
 */
import type { RosterActor } from '../../domain/index.ts'
import { firstNames } from './body.ts'
import { capitalsIn } from './states.ts'

/** Of aliases in other languages than English, the first stands in the nominative, and is the name there. */
export const organisations: RosterActor[] = [
  organisation(
    'eu',
    'European Union',
    { en: ['EU', 'E.U.', 'European Community'], ru: ['Евросоюз', 'Европейский союз', 'ЕС'] },
    ['Brussels'],
  ),
  organisation('eu/council', 'European Council', { en: ['EU Council'], ru: ['Европейский совет', 'Евросовет'] }),
  organisation('eu/commission', 'European Commission', {
    en: ['EU Commission'],
    ru: ['Еврокомиссия', 'Европейская комиссия'],
  }),
  organisation('eu/parliament', 'European Parliament', { en: ['EU Parliament'], ru: ['Европарламент'] }),
  organisation('un', 'United Nations', { en: ['UN', 'U.N.', 'United Nations Organization'], ru: ['ООН'] }),
  organisation('un/security-council', 'UN Security Council', {
    en: ['United Nations Security Council', 'U.N. Security Council', 'Security Council'],
    ru: ['Совет Безопасности ООН', 'Совбез ООН'],
  }),
  organisation('nato', 'NATO', { en: ['North Atlantic Treaty Organization', 'North Atlantic Alliance'], ru: ['НАТО'] }),
  organisation('osce', 'OSCE', { en: ['Organization for Security and Co-operation in Europe'], ru: ['ОБСЕ'] }),
  organisation('osce/minsk-group', 'OSCE Minsk Group', { en: ['Minsk Group'], ru: ['Минская группа ОБСЕ'] }),
  organisation('council-of-europe', 'Council of Europe', { ru: ['Совет Европы'] }),
  organisation('csto', 'CSTO', { en: ['Collective Security Treaty Organization'], ru: ['ОДКБ'] }),
  organisation('cis', 'CIS', { en: ['Commonwealth of Independent States'], ru: ['СНГ'] }),
  organisation('eaeu', 'Eurasian Economic Union', { en: ['EAEU', 'EEU'], ru: ['ЕАЭС'] }),
  organisation('g7', 'G7', { en: ['Group of Seven'] }),
  organisation('g20', 'G20', { en: ['Group of Twenty'] }),
  organisation('icrc', 'International Committee of the Red Cross', { en: ['ICRC', 'Red Cross'], ru: ['МККК'] }),
  organisation('iaea', 'IAEA', { en: ['International Atomic Energy Agency'], ru: ['МАГАТЭ'] }),
  organisation('echr', 'European Court of Human Rights', { en: ['ECHR', 'ECtHR'], ru: ['ЕСПЧ'] }),
  organisation('sco', 'Shanghai Cooperation Organisation', {
    en: ['SCO', 'Shanghai Cooperation Organization'],
    ru: ['ШОС'],
  }),
  organisation('brics', 'BRICS', { ru: ['БРИКС'] }),
  organisation('opec', 'OPEC', { ru: ['ОПЕК'] }),
  organisation('imf', 'International Monetary Fund', { en: ['IMF'], ru: ['МВФ'] }),
  organisation('world-bank', 'World Bank', { ru: ['Всемирный банк'] }),
  organisation('wto', 'World Trade Organization', { en: ['WTO'], ru: ['ВТО'] }),
  organisation('who', 'World Health Organization', { en: ['World Health Organisation'], ru: ['ВОЗ'] }),
  organisation('icc', 'International Criminal Court', { en: ['ICC'], ru: ['Международный уголовный суд'] }),
  organisation('unhcr', 'UNHCR', { en: ['UN Refugee Agency', 'U.N. refugee agency'] }),
  organisation('unesco', 'UNESCO', { ru: ['ЮНЕСКО'] }),
  organisation('gcc', 'Gulf Cooperation Council', { en: ['GCC'] }),
  organisation('asean', 'ASEAN', { en: ['Association of Southeast Asian Nations'] }),
  organisation('oic', 'Organisation of Islamic Cooperation', { en: ['OIC', 'Organization of Islamic Cooperation'] }),
  organisation('turkic-states', 'Organization of Turkic States', { en: ['Turkic Council'] }),
  organisation('guam', 'GUAM', {}),
  organisation('ecowas', 'ECOWAS', { en: ['Economic Community of West African States'] }),
  organisation('african-union', 'African Union', { en: ['AU'] }),
  organisation('arab-league', 'Arab League', { en: ['League of Arab States'] }),
  organisation('icj', 'International Court of Justice', { en: ['ICJ'] }),
  organisation(
    'usa/state-department',
    'US State Department',
    { en: ['State Department', 'U.S. State Department', 'Department of State'], ru: ['Госдепартамент США', 'Госдеп'] },
    [],
    'USA',
  ),
  organisation('usa/pentagon', 'Pentagon', { en: ['Department of Defense'], ru: ['Пентагон'] }, [], 'USA'),
]

function organisation(
  id: string,
  name: string,
  aliases: Record<string, string[]>,
  seats: string[] = [],
  country: string | null = null,
): RosterActor {
  const metonyms = id === 'eu' ? { ...capitalsIn('BEL'), en: seats } : seats.length ? { en: seats } : {}
  const names = firstNames(aliases)
  return { id, name, names, kind: 'organisation', country, aliases, metonyms, demonyms: {}, places: {} }
}

/**
 * International organisations that take part in talks, with the names and seats that news uses for them. A short list
 * of common knowledge; a dossier's roster adds its own.
 */
import type { RosterActor } from '../../domain/index.ts'

export const organisations: RosterActor[] = [
  organisation(
    'eu',
    'European Union',
    { en: ['EU', 'E.U.', 'European Commission'], ru: ['Евросоюз', 'Европейский союз', 'ЕС'] },
    ['Brussels'],
  ),
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
  organisation('african-union', 'African Union', { en: [] }),
  organisation('arab-league', 'Arab League', { en: ['League of Arab States'] }),
  organisation('icj', 'International Court of Justice', { en: ['ICJ'] }),
  organisation(
    'usa/state-department',
    'US State Department',
    { en: ['State Department', 'U.S. State Department', 'Department of State'], ru: ['Госдеп', 'Госдепартамент США'] },
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
  return { id, name, kind: 'organisation', country, aliases, metonyms: seats.length ? { en: seats } : {}, demonyms: {} }
}

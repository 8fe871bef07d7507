/**
 * Parts of states that news names as if they acted or were acted upon, with the state whose they are by international law.
 * Parts whose state is in dispute between the parties of a negotiation are left to a dossier's roster.
 */
import { body } from './body.ts'

/** Of aliases in other languages than English, the first stands in the nominative, and is the name there. */
export const regions = [
  body('pse/gaza', 'Gaza Strip', { en: ['Gaza', 'Gaza City'] }),
  body('pse/west-bank', 'West Bank'),
  body('gbr/northern-ireland', 'Northern Ireland', { en: ['Ulster'] }, ['Northern Irish']),
  body('gbr/scotland', 'Scotland', {}, ['Scottish', 'Scots']),
  body('gbr/wales', 'Wales', {}, ['Welsh']),
  body('gbr/england', 'England'),
  body('rus/chechnya', 'Chechnya', { en: ['Chechen Republic'], ru: ['Чечня'] }, ['Chechen', 'Chechens']),
  body('rus/dagestan', 'Dagestan'),
  body('rus/tatarstan', 'Tatarstan'),
  body('rus/ingushetia', 'Ingushetia'),
  body('esp/catalonia', 'Catalonia', {}, ['Catalan', 'Catalans']),
  body('esp/basque-country', 'Basque Country'),
  body('fra/corsica', 'Corsica', {}, ['Corsican', 'Corsicans']),
  body('deu/bavaria', 'Bavaria', {}, ['Bavarian']),
  body('irq/kurdistan', 'Iraqi Kurdistan', { en: ['Kurdistan Region'] }),
  body('sdn/darfur', 'Darfur', {}, ['Darfuri']),
  body('eth/tigray', 'Tigray'),
  body('chn/xinjiang', 'Xinjiang'),
  body('chn/tibet', 'Tibet', {}, ['Tibetan', 'Tibetans']),
  body('can/quebec', 'Quebec'),
  body('idn/aceh', 'Aceh', {}, ['Acehnese']),
  body('idn/papua', 'West Papua', { en: ['Irian Jaya'] }),
  body('phl/mindanao', 'Mindanao'),
  body('mex/chiapas', 'Chiapas'),
  body('nga/biafra', 'Biafra'),
  body('bih/republika-srpska', 'Republika Srpska'),
  body('mda/gagauzia', 'Gagauzia'),
  body('geo/adjara', 'Adjara', { en: ['Ajaria'] }),
  body('aze/lachin', 'Lachin', { en: ['Lach', 'Laçın'], ru: ['Лачин'], az: ['Laçın'] }),
  body('aze/nakhchivan', 'Nakhchivan', { en: ['Nakhichevan'], ru: ['Нахичевань'] }),
  body('cod/katanga', 'Katanga'),
  body('cod/kivu', 'North Kivu', { en: ['South Kivu'] }),
  body('yem/aden', 'Aden'),
  body('lka/jaffna', 'Jaffna'),
]

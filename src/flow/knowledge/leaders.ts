/**
 * Well-known leaders of the last half century, with the state that each acts for: so that news which names no state is read
 * all the same. Who held which office when stands in roster.yaml. Common knowledge; a dossier's roster adds its own.
 *
 * One state a line: people, parted by semicolons, each with other names after "=", parted by commas. A surname stands there
 * only where it is hardly anybody else's.
 */
import { body } from './body.ts'

const leaders = `
USA: Bill Clinton=Clinton,William Clinton; George W. Bush=Bush,George Bush; George H. W. Bush=Bush,George Bush; Ronald Reagan=Reagan; Jimmy Carter; Gerald Ford; Richard Nixon=Nixon; Henry Kissinger=Kissinger; Madeleine Albright=Albright; Colin Powell; Condoleezza Rice; Hillary Clinton; Warren Christopher; James Baker; Donald Rumsfeld=Rumsfeld; Dick Cheney=Cheney; Richard Holbrooke=Holbrooke; William Perry; Robert Gates
GBR: Margaret Thatcher=Thatcher; John Major; Tony Blair=Blair; Gordon Brown; David Cameron; Theresa May; Boris Johnson; Liz Truss; Rishi Sunak=Sunak; Keir Starmer=Starmer; David Lammy; Gerry Adams; Ian Paisley=Paisley; Jack Straw; Robin Cook; Douglas Hurd
FRA: Francois Mitterrand=François Mitterrand,Francois Mitterand,Mitterrand; Jacques Chirac=Chirac; Nicolas Sarkozy=Sarkozy; Francois Hollande=François Hollande,Hollande; Emmanuel Macron=Macron; Dominique de Villepin; Hubert Vedrine
DEU: Helmut Kohl=Kohl; Gerhard Schroeder=Gerhard Schröder; Angela Merkel=Merkel; Olaf Scholz=Scholz; Friedrich Merz=Merz; Joschka Fischer; Annalena Baerbock=Baerbock; Hans-Dietrich Genscher=Genscher
RUS: Boris Yeltsin=Yeltsin; Mikhail Gorbachev=Gorbachev; Yevgeny Primakov=Primakov; Viktor Chernomyrdin=Chernomyrdin; Leonid Brezhnev=Brezhnev; Igor Ivanov; Ramzan Kadyrov=Kadyrov; Yevgeny Prigozhin=Prigozhin; Aslan Maskhadov=Maskhadov; Shamil Basayev=Basayev
UKR: Leonid Kuchma=Kuchma; Viktor Yushchenko=Yushchenko; Viktor Yanukovych=Yanukovych,Yanukovich; Yulia Tymoshenko=Tymoshenko
ISR: Yitzhak Rabin=Rabin; Shimon Peres=Peres; Benjamin Netanyahu=Netanyahu; Ehud Barak; Ariel Sharon; Ehud Olmert=Olmert; Yitzhak Shamir=Shamir; Menachem Begin; Naftali Bennett; Yair Lapid=Lapid; Avigdor Lieberman=Lieberman; Tzipi Livni=Livni; Yoav Gallant=Gallant; Isaac Herzog=Herzog
PSE: Yasser Arafat=Arafat,Yasir Arafat,Yassir Arafat; Mahmoud Abbas=Abu Mazen; Ismail Haniyeh=Haniyeh; Yahya Sinwar=Sinwar; Ahmed Qurei=Ahmed Qureia; Saeb Erekat=Saeb Erakat,Erekat; Khaled Meshaal=Khaled Mashaal; Hanan Ashrawi=Ashrawi
EGY: Hosni Mubarak=Mubarak; Anwar Sadat=Sadat; Mohamed Morsi=Morsi,Mohammed Morsi; Abdel Fattah el-Sisi=Abdel Fattah al-Sisi,el-Sisi,al-Sisi; Gamal Abdel Nasser; Amr Moussa
SYR: Hafez al-Assad=Hafez Assad; Bashar al-Assad=Bashar Assad; Farouk al-Sharaa; Ahmed al-Sharaa=al-Sharaa
LBN: Rafik Hariri=Rafiq Hariri; Saad Hariri; Hassan Nasrallah=Nasrallah; Michel Aoun=Aoun; Emile Lahoud=Lahoud; Elias Hrawi=Hrawi; Walid Jumblatt=Jumblatt; Fouad Siniora=Siniora; Nabih Berri=Berri
JOR: King Hussein; King Abdullah II
IRQ: Saddam Hussein=Saddam; Nouri al-Maliki=Nuri al-Maliki,al-Maliki; Jalal Talabani=Talabani; Tariq Aziz; Muqtada al-Sadr=Moqtada al-Sadr; Ayad Allawi=Iyad Allawi; Massoud Barzani=Barzani
IRN: Ruhollah Khomeini=Khomeini,Ayatollah Khomeini; Ali Khamenei=Khamenei; Mohammad Khatami=Khatami; Mahmoud Ahmadinejad=Ahmadinejad; Hassan Rouhani=Rouhani; Ebrahim Raisi=Raisi; Masoud Pezeshkian=Pezeshkian; Abbas Araghchi=Araghchi; Mohammad Javad Zarif=Zarif; Hashemi Rafsanjani=Rafsanjani; Ali Akbar Velayati=Velayati
LBY: Muammar Gaddafi=Moammar Gadhafi,Muammar Qaddafi,Gaddafi,Gadhafi,Qaddafi; Khalifa Haftar=Haftar
SAU: King Fahd; Mohammed bin Salman; Crown Prince Abdullah
YEM: Ali Abdullah Saleh; Abdrabbuh Mansur Hadi
DZA: Abdelaziz Bouteflika=Bouteflika; Liamine Zeroual=Zeroual
TUN: Zine El Abidine Ben Ali=Ben Ali; Kais Saied; Habib Bourguiba=Bourguiba
MAR: King Hassan II; King Mohammed VI
SDN: Omar al-Bashir=Omar Hassan al-Bashir,al-Bashir; Hassan al-Turabi; John Garang=Garang; Abdel Fattah al-Burhan=al-Burhan
SSD: Salva Kiir=Kiir; Riek Machar=Machar
ETH: Meles Zenawi=Zenawi; Abiy Ahmed; Mengistu Haile Mariam=Mengistu; Haile Selassie
ERI: Isaias Afwerki=Afwerki
SOM: Mohamed Farah Aideed=Aideed,Aidid; Siad Barre; Hassan Sheikh Mohamud
KEN: Daniel arap Moi; Mwai Kibaki=Kibaki; Uhuru Kenyatta; William Ruto; Raila Odinga=Odinga
UGA: Yoweri Museveni=Museveni; Idi Amin; Joseph Kony=Kony
RWA: Paul Kagame=Kagame; Juvenal Habyarimana=Habyarimana
BDI: Pierre Nkurunziza=Nkurunziza; Pierre Buyoya=Buyoya
COD: Mobutu Sese Seko=Mobutu; Laurent Kabila; Joseph Kabila; Felix Tshisekedi=Tshisekedi
ZWE: Robert Mugabe=Mugabe; Morgan Tsvangirai=Tsvangirai; Emmerson Mnangagwa=Mnangagwa
ZAF: Nelson Mandela=Mandela; F.W. de Klerk=de Klerk,Frederik de Klerk; Thabo Mbeki=Mbeki; Jacob Zuma=Zuma; Cyril Ramaphosa=Ramaphosa; Desmond Tutu=Tutu; Mangosuthu Buthelezi=Buthelezi; P.W. Botha
AGO: Jonas Savimbi=Savimbi; Jose Eduardo dos Santos=dos Santos
MOZ: Joaquim Chissano=Chissano; Afonso Dhlakama=Dhlakama
NAM: Sam Nujoma=Nujoma
ZMB: Kenneth Kaunda=Kaunda
TZA: Julius Nyerere=Nyerere
NGA: Olusegun Obasanjo=Obasanjo; Sani Abacha=Abacha; Ibrahim Babangida=Babangida; Muhammadu Buhari=Buhari; Goodluck Jonathan; Bola Tinubu=Tinubu; Moshood Abiola=Abiola; Umaru Yar'Adua
LBR: Charles Taylor; Samuel Doe; Ellen Johnson Sirleaf
SLE: Foday Sankoh=Sankoh; Ahmad Tejan Kabbah=Kabbah
GHA: Jerry Rawlings=Rawlings; John Kufuor=Kufuor
CIV: Laurent Gbagbo=Gbagbo; Alassane Ouattara=Ouattara; Henri Konan Bedie; Guillaume Soro
SEN: Abdoulaye Wade; Abdou Diouf
TCD: Idriss Deby=Idriss Déby; Hissene Habre
MLI: Assimi Goita
SRB: Slobodan Milosevic=Slobodan Milošević,Milosevic; Vojislav Kostunica=Kostunica; Zoran Djindjic=Djindjic; Aleksandar Vucic=Aleksandar Vučić,Vucic,Vučić; Vojislav Seselj=Seselj
BIH: Radovan Karadzic=Radovan Karadžić,Karadzic; Ratko Mladic=Ratko Mladić,Mladic; Alija Izetbegovic=Izetbegovic; Milorad Dodik=Dodik
HRV: Franjo Tudjman=Tudjman; Andrej Plenkovic
XKX: Ibrahim Rugova=Rugova; Hashim Thaci=Thaci; Albin Kurti=Kurti
MKD: Kiro Gligorov; Boris Trajkovski=Trajkovski
ALB: Sali Berisha=Berisha; Edi Rama; Fatos Nano; Enver Hoxha
GRC: Andreas Papandreou=Papandreou; Costas Simitis=Simitis; Alexis Tsipras=Tsipras; Kyriakos Mitsotakis=Mitsotakis; Constantine Mitsotakis
CYP: Glafcos Clerides=Clerides; Rauf Denktash=Denktash; Nikos Christodoulides
TUR: Recep Tayyip Erdogan=Recep Tayyip Erdoğan,Erdogan,Erdoğan; Turgut Ozal=Ozal; Suleyman Demirel=Demirel; Tansu Ciller=Ciller; Bulent Ecevit=Ecevit; Abdullah Gul; Abdullah Ocalan=Abdullah Öcalan,Ocalan; Necmettin Erbakan=Erbakan; Hakan Fidan=Fidan; Mevlut Cavusoglu=Cavusoglu,Mevlüt Çavuşoğlu
ITA: Silvio Berlusconi=Berlusconi; Giulio Andreotti=Andreotti; Romano Prodi=Prodi; Giorgia Meloni=Meloni; Mario Draghi=Draghi
ESP: Jose Maria Aznar=Aznar; Felipe Gonzalez; Pedro Sanchez; Mariano Rajoy=Rajoy; Jose Luis Rodriguez Zapatero=Zapatero
POL: Lech Walesa=Lech Wałęsa,Walesa; Wojciech Jaruzelski=Jaruzelski; Aleksander Kwasniewski=Kwasniewski; Donald Tusk=Tusk; Andrzej Duda=Duda; Lech Kaczynski
CZE: Vaclav Havel=Václav Havel,Havel; Vaclav Klaus; Petr Pavel
SVK: Vladimir Meciar=Meciar; Robert Fico=Fico
HUN: Viktor Orban=Viktor Orbán,Orban,Orbán; Gyula Horn
ROU: Nicolae Ceausescu=Ceausescu; Ion Iliescu=Iliescu
BGR: Todor Zhivkov=Zhivkov; Zhelyu Zhelev
CHN: Deng Xiaoping; Jiang Zemin; Hu Jintao; Xi Jinping; Li Peng; Zhu Rongji; Wen Jiabao; Wang Yi; Li Keqiang; Qian Qichen; Mao Zedong
TWN: Lee Teng-hui; Chen Shui-bian; Ma Ying-jeou; Tsai Ing-wen; Lai Ching-te
JPN: Junichiro Koizumi=Koizumi; Shinzo Abe; Fumio Kishida=Kishida; Ryutaro Hashimoto=Hashimoto; Yasuo Fukuda; Shigeru Ishiba=Ishiba; Toshiki Kaifu; Keizo Obuchi=Obuchi
KOR: Kim Dae-jung; Kim Young-sam; Roh Moo-hyun; Roh Tae-woo; Lee Myung-bak; Park Geun-hye; Moon Jae-in; Yoon Suk Yeol; Lee Jae-myung
PRK: Kim Jong Il=Kim Jong-il; Kim Jong Un=Kim Jong-un; Kim Il Sung=Kim Il-sung; Kim Yo Jong=Kim Yo-jong
IND: Atal Behari Vajpayee=Vajpayee,Atal Bihari Vajpayee; Manmohan Singh; Narendra Modi=Modi; Indira Gandhi; Rajiv Gandhi; Sonia Gandhi; P.V. Narasimha Rao; Subrahmanyam Jaishankar=Jaishankar
PAK: Pervez Musharraf=Musharraf; Benazir Bhutto=Bhutto; Nawaz Sharif; Shehbaz Sharif; Imran Khan; Zia ul-Haq=Mohammad Zia-ul-Haq,Zia-ul-Haq; Asif Ali Zardari=Zardari
AFG: Hamid Karzai=Karzai; Ashraf Ghani; Burhanuddin Rabbani=Rabbani; Gulbuddin Hekmatyar=Hekmatyar; Mullah Omar; Ahmad Shah Massoud; Najibullah
LKA: Chandrika Kumaratunga=Kumaratunga; Mahinda Rajapaksa=Rajapaksa; Velupillai Prabhakaran=Prabhakaran; Ranasinghe Premadasa
BGD: Sheikh Hasina=Hasina; Khaleda Zia; Muhammad Yunus
NPL: King Gyanendra; Prachanda
MMR: Aung San Suu Kyi=Suu Kyi; Min Aung Hlaing; Than Shwe; Ne Win
THA: Thaksin Shinawatra=Thaksin; Yingluck Shinawatra; Prayuth Chan-ocha
KHM: Hun Sen; Pol Pot; Norodom Sihanouk=Sihanouk; Norodom Ranariddh=Ranariddh
VNM: Nguyen Phu Trong; Vo Van Kiet
IDN: Suharto=Soeharto; B.J. Habibie=Habibie; Abdurrahman Wahid=Wahid; Megawati Sukarnoputri=Megawati; Susilo Bambang Yudhoyono=Yudhoyono; Joko Widodo=Jokowi; Prabowo Subianto=Prabowo
TLS: Xanana Gusmao=Gusmao; Jose Ramos-Horta=Ramos-Horta
MYS: Mahathir Mohamad=Mahathir; Anwar Ibrahim; Najib Razak
SGP: Lee Kuan Yew; Goh Chok Tong
PHL: Corazon Aquino=Aquino; Fidel Ramos; Joseph Estrada=Estrada; Gloria Macapagal Arroyo=Arroyo; Rodrigo Duterte=Duterte; Ferdinand Marcos=Marcos; Nur Misuari=Misuari
AUS: John Howard; Paul Keating; Bob Hawke; Anthony Albanese=Albanese; Alexander Downer; Kevin Rudd
NZL: Helen Clark; Jacinda Ardern=Ardern
FJI: Sitiveni Rabuka=Rabuka; George Speight
CAN: Jean Chretien=Jean Chrétien,Chretien; Brian Mulroney=Mulroney; Stephen Harper; Justin Trudeau=Trudeau; Mark Carney
MEX: Carlos Salinas; Ernesto Zedillo=Zedillo; Vicente Fox; Andres Manuel Lopez Obrador=Lopez Obrador; Claudia Sheinbaum=Sheinbaum; Subcomandante Marcos
CUB: Fidel Castro=Castro; Raul Castro=Raúl Castro; Miguel Diaz-Canel=Diaz-Canel
HTI: Jean-Bertrand Aristide=Aristide; Raoul Cedras=Cedras; Rene Preval=Preval; Prosper Avril; Jean-Claude Duvalier
VEN: Hugo Chavez=Hugo Chávez,Chavez; Nicolas Maduro=Nicolás Maduro,Maduro; Juan Guaido=Guaido
COL: Alvaro Uribe=Uribe; Juan Manuel Santos; Gustavo Petro; Andres Pastrana=Pastrana; Ernesto Samper=Samper; Ivan Duque
PER: Alberto Fujimori=Fujimori; Alejandro Toledo; Alan Garcia; Ollanta Humala
ECU: Rafael Correa; Lucio Gutierrez
BOL: Evo Morales; Hugo Banzer
CHL: Augusto Pinochet=Pinochet; Salvador Allende; Michelle Bachelet=Bachelet; Gabriel Boric
ARG: Carlos Menem=Menem; Nestor Kirchner=Kirchner; Cristina Fernandez de Kirchner; Javier Milei=Milei; Raul Alfonsin
BRA: Luiz Inacio Lula da Silva=Lula,Lula da Silva; Jair Bolsonaro=Bolsonaro; Dilma Rousseff=Rousseff; Fernando Henrique Cardoso=Cardoso
PRY: Alfredo Stroessner=Stroessner
PAN: Manuel Noriega=Noriega
NIC: Daniel Ortega=Ortega; Violeta Chamorro=Chamorro; Anastasio Somoza=Somoza
SLV: Nayib Bukele=Bukele; Alfredo Cristiani
GTM: Efrain Rios Montt=Rios Montt
HND: Manuel Zelaya=Zelaya
GEO: Eduard Shevardnadze=Shevardnadze; Zviad Gamsakhurdia=Gamsakhurdia; Mikheil Saakashvili=Mikhail Saakashvili,Saakashvili; Bidzina Ivanishvili=Ivanishvili
KAZ: Nursultan Nazarbayev=Nazarbayev; Kassym-Jomart Tokayev=Tokayev
UZB: Islam Karimov=Karimov; Shavkat Mirziyoyev=Mirziyoyev
TJK: Emomali Rahmon=Rahmon,Emomali Rakhmonov
KGZ: Askar Akayev=Akayev; Kurmanbek Bakiyev=Bakiyev; Sadyr Japarov=Japarov
TKM: Saparmurat Niyazov=Niyazov
`

/** As roster actors, `COUNTRY/NAME` in small letters: `egy/hosni-mubarak`. */
export const people = leaders
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [country = '', named = ''] = line.split(': ')
    return named.split('; ').map((one) => {
      const [name = '', others] = one.split('=')
      const id = `${country}/${name}`.toLowerCase().replace(/[^a-z0-9/]+/g, '-')
      return { ...body(id, name, others ? { en: others.split(',') } : {}), kind: 'person' as const }
    })
  })

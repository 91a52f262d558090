import { foldText } from "./folding";

/** US states and Canadian provinces: `code Name`. */
const US_STATES = `AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York State|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington State|WV West Virginia|WI Wisconsin|WY Wyoming`;
const CA_PROVINCES = `AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NS Nova Scotia|ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan`;

/**
 * Cities that listings name without a country. `CODE: City, City=Other name`;
 * the first country that lists a name has it when nothing else is said.
 */
const CITIES = `
US: San Francisco=SF=San Francisco Bay Area=SF Bay Area=Bay Area, New York=NYC=New York City=Nueva York=Brooklyn=Manhattan, Washington=Washington DC=Washington D.C.=Washington, D.C., Los Angeles=L.A., Berkeley, Oakland, Palo Alto, Mountain View, Menlo Park, Sunnyvale, San Jose, San Diego, Seattle, Portland, Boston, Chicago, Austin, Dallas, Houston, Denver, Boulder, Atlanta, Miami, Philadelphia=Filadelfia, Pittsburgh, Baltimore, Phoenix, Salt Lake City, Minneapolis, Detroit, Nashville, Raleigh, Durham, Ann Arbor, New Haven, Stanford, Arlington, Silicon Valley, Columbus, Las Vegas, Orlando, Tampa, Sacramento, Redmond, Bellevue, Honolulu
CA: Toronto, Montreal=Montréal, Vancouver, Ottawa, Calgary, Edmonton, Waterloo, Quebec City, Winnipeg, Halifax
MX: Mexico City=Ciudad de México=CDMX=Ciudad de Mexico=México D.F., Guadalajara, Monterrey, Puebla, Querétaro, Tijuana, Oaxaca
AR: Buenos Aires=CABA=Ciudad Autónoma de Buenos Aires=Ciudad de Buenos Aires=Capital Federal=Gran Buenos Aires=AMBA=Bs. As.=Bs As=BsAs, Córdoba, Rosario, Mendoza, La Plata, Tucumán=San Miguel de Tucumán, Mar del Plata, Salta, Bahía Blanca, Bariloche=San Carlos de Bariloche, Neuquén, Tandil, Posadas, Santa Fe
UY: Montevideo, Punta del Este
PY: Asunción
BO: La Paz, Santa Cruz de la Sierra, Cochabamba
CL: Santiago=Santiago de Chile, Valparaíso, Concepción, Viña del Mar
PE: Lima, Arequipa, Cusco
CO: Bogotá=Bogota D.C., Medellín, Cali, Barranquilla, Cartagena
EC: Quito, Guayaquil
VE: Caracas, Maracaibo
BR: São Paulo=Sao Paulo=San Pablo, Rio de Janeiro=Río de Janeiro, Brasília, Belo Horizonte, Porto Alegre, Curitiba, Recife, Florianópolis, Salvador, Fortaleza, Campinas
CR: San José
PA: Panama City=Ciudad de Panamá
GT: Guatemala City=Ciudad de Guatemala
SV: San Salvador
HN: Tegucigalpa
NI: Managua
DO: Santo Domingo
CU: Havana=La Habana
PR: San Juan
JM: Kingston
GB: London=Londres=Greater London, Oxford, Cambridge, Manchester, Edinburgh=Edimburgo, Glasgow, Bristol, Birmingham, Leeds, Liverpool, Cardiff, Belfast, Brighton, Sheffield, Newcastle
IE: Dublin=Dublín, Cork, Galway
FR: Paris=París, Lyon, Marseille=Marsella, Toulouse, Grenoble, Nice, Lille, Bordeaux=Burdeos, Strasbourg=Estrasburgo
DE: Berlin=Berlín, Munich=Múnich=München, Hamburg=Hamburgo, Frankfurt=Fráncfort, Cologne=Köln=Colonia, Stuttgart, Tübingen=Tuebingen, Bonn, Leipzig, Dresden, Heidelberg, Düsseldorf
CH: Zurich=Zürich=Zúrich, Geneva=Ginebra=Genève, Basel=Basilea, Lausanne=Lausana, Bern=Berna
AT: Vienna=Viena=Wien, Salzburg, Graz
NL: Amsterdam=Ámsterdam, The Hague=Den Haag=La Haya, Rotterdam=Róterdam, Utrecht, Delft, Leiden, Eindhoven
BE: Brussels=Bruselas=Bruxelles, Leuven, Ghent=Gante, Antwerp=Amberes
LU: Luxembourg City
ES: Madrid, Barcelona, Valencia, Seville=Sevilla, Bilbao, Málaga, Zaragoza, Granada, San Sebastián, Palma, Salamanca
PT: Lisbon=Lisboa, Porto=Oporto, Coimbra
IT: Rome=Roma, Milan=Milán=Milano, Turin=Turín=Torino, Bologna=Bolonia, Florence=Florencia=Firenze, Trento, Naples=Nápoles, Pisa
GR: Athens=Atenas
SE: Stockholm=Estocolmo, Gothenburg=Gotemburgo, Lund, Uppsala, Malmö
NO: Oslo, Bergen, Trondheim
DK: Copenhagen=Copenhague=København, Aarhus
FI: Helsinki, Espoo
IS: Reykjavik=Reikiavik
PL: Warsaw=Varsovia=Warszawa, Krakow=Cracovia=Kraków, Wroclaw, Gdansk
CZ: Prague=Praga=Praha, Brno
HU: Budapest
RO: Bucharest=Bucarest, Cluj-Napoca=Cluj
BG: Sofia
RS: Belgrade=Belgrado
HR: Zagreb
SI: Ljubljana=Liubliana
SK: Bratislava
EE: Tallinn=Tallin, Tartu
LV: Riga
LT: Vilnius
UA: Kyiv=Kiev, Lviv
RU: Moscow=Moscú, Saint Petersburg=St. Petersburg
TR: Istanbul=Estambul, Ankara
CY: Nicosia, Limassol
MT: Valletta
IL: Tel Aviv=Tel-Aviv, Jerusalem=Jerusalén, Haifa
AE: Dubai=Dubái, Abu Dhabi
SA: Riyadh=Riad, Jeddah
QA: Doha
LB: Beirut
JO: Amman
EG: Cairo=El Cairo
MA: Casablanca, Rabat
TN: Tunis
NG: Lagos, Abuja
GH: Accra
KE: Nairobi
UG: Kampala
TZ: Dar es Salaam
RW: Kigali
ET: Addis Ababa
SN: Dakar
ZA: Cape Town=Ciudad del Cabo, Johannesburg=Johannesburgo, Pretoria, Durban
IN: Bangalore=Bengaluru, Delhi=New Delhi=Nueva Delhi, Mumbai=Bombay, Hyderabad, Chennai, Pune, Kolkata, Gurgaon=Gurugram
PK: Karachi, Lahore, Islamabad
BD: Dhaka
LK: Colombo
NP: Kathmandu
CN: Beijing=Pekín, Shanghai=Shanghái, Shenzhen, Hangzhou
TW: Taipei
JP: Tokyo=Tokio, Kyoto=Kioto, Osaka
KR: Seoul=Seúl
PH: Manila, Cebu, Makati
ID: Jakarta=Yakarta
MY: Kuala Lumpur
TH: Bangkok
VN: Ho Chi Minh City=Hanoi
AU: Sydney=Sídney, Melbourne, Canberra, Brisbane, Perth, Adelaide
NZ: Auckland, Wellington, Christchurch
CA: London, Kingston, Hamilton
US: Cambridge, Birmingham, Manchester, Athens, Rochester, Princeton
ES: Córdoba, Guadalajara, Santiago de Compostela, León, Cartagena, Mérida, Toledo
CO: Córdoba
MX: Mérida, León, Córdoba, Valencia
VE: Valencia, Mérida
CR: San Jose
NI: Granada
CL: Santiago`;

export interface City {
  name: string;
  country: string;
}

export interface State {
  code: string;
  country: "US" | "CA";
}

/** Folded city name to every country that has one of that name, the likeliest first. */
const CITY_INDEX: ReadonlyMap<string, readonly City[]> = indexCities();
const STATE_INDEX: ReadonlyMap<string, State> = indexStates();
const STATE_CODES: ReadonlyMap<string, readonly State[]> = indexStateCodes();

export function citiesNamed(name: string): readonly City[] {
  return CITY_INDEX.get(foldText(name)) ?? [];
}

/** A state or province by its full name. */
export function stateNamed(name: string): State | undefined {
  return STATE_INDEX.get(foldText(name));
}

/** States and provinces with this two-letter code, in capitals. */
export function statesCoded(code: string): readonly State[] {
  return STATE_CODES.get(code) ?? [];
}

function indexCities(): Map<string, City[]> {
  const index = new Map<string, City[]>();
  for (const row of CITIES.trim().split("\n")) {
    const country = row.slice(0, 2);
    for (const entry of row.slice(4).split(/, (?!D\.C\.)/)) {
      const names = entry.split("=");
      const city = { name: names[0] ?? entry, country };
      for (const name of names) {
        const key = foldText(name);
        index.set(key, [...(index.get(key) ?? []), city]);
      }
    }
  }
  return index;
}

function states(): (State & { name: string })[] {
  const read = (rows: string, country: "US" | "CA") =>
    rows.split("|").map((row) => ({
      code: row.slice(0, 2),
      name: row.slice(3).replace(/ State$/, ""),
      country,
    }));
  return [...read(US_STATES, "US"), ...read(CA_PROVINCES, "CA")];
}

function indexStates(): Map<string, State> {
  return new Map(
    states()
      .filter(({ code }) => code !== "NY")
      .map(({ name, code, country }) => [foldText(name), { code, country }]),
  );
}

function indexStateCodes(): Map<string, State[]> {
  const index = new Map<string, State[]>();
  for (const { code, country } of states()) {
    index.set(code, [...(index.get(code) ?? []), { code, country }]);
  }
  return index;
}

/**
 * Countries by ISO 3166-1 alpha-2, with the names listings use, and what lies
 * where. One row: `code|English|Spanish|other names, comma-separated|groups`.
 * Groups: N North America · C Central America and Caribbean · S South America ·
 * E Europe · U European Union · X European Economic Area beyond the Union ·
 * M Middle East · F Africa · A Asia · O Oceania · L Latin America.
 */
const ROWS = `
AD|Andorra|Andorra||E
AE|United Arab Emirates|Emiratos Árabes Unidos|UAE,EAU,Emirates|MA
AF|Afghanistan|Afganistán||A
AG|Antigua and Barbuda|Antigua y Barbuda||C
AL|Albania|Albania||E
AM|Armenia|Armenia||A
AO|Angola|Angola||F
AR|Argentina|Argentina|República Argentina,ARG|SL
AT|Austria|Austria|Österreich|EU
AU|Australia|Australia|AUS|O
AZ|Azerbaijan|Azerbaiyán||A
BA|Bosnia and Herzegovina|Bosnia y Herzegovina|Bosnia|E
BB|Barbados|Barbados||C
BD|Bangladesh|Bangladés|Bangladesh|A
BE|Belgium|Bélgica|Belgique,België|EU
BF|Burkina Faso|Burkina Faso||F
BG|Bulgaria|Bulgaria||EU
BH|Bahrain|Baréin|Bahréin|MA
BI|Burundi|Burundi||F
BJ|Benin|Benín||F
BN|Brunei|Brunéi||A
BO|Bolivia|Bolivia||SL
BR|Brazil|Brasil|BRA|SL
BS|Bahamas|Bahamas|The Bahamas|C
BT|Bhutan|Bután||A
BW|Botswana|Botsuana||F
BY|Belarus|Bielorrusia||E
BZ|Belize|Belice||C
CA|Canada|Canadá|CAN|N
CD|Democratic Republic of the Congo|República Democrática del Congo|DRC,DR Congo|F
CF|Central African Republic|República Centroafricana||F
CG|Congo|Congo|Republic of the Congo|F
CH|Switzerland|Suiza|Schweiz,Suisse|E
CI|Ivory Coast|Costa de Marfil|Côte d'Ivoire|F
CL|Chile|Chile|CHL|SL
CM|Cameroon|Camerún||F
CN|China|China|PRC|A
CO|Colombia|Colombia|COL|SL
CR|Costa Rica|Costa Rica||CL
CU|Cuba|Cuba||CL
CV|Cape Verde|Cabo Verde||F
CY|Cyprus|Chipre||EU
CZ|Czech Republic|República Checa|Czechia,Chequia|EU
DE|Germany|Alemania|Deutschland|EU
DJ|Djibouti|Yibuti||F
DK|Denmark|Dinamarca|Danmark|EU
DM|Dominica|Dominica||C
DO|Dominican Republic|República Dominicana||CL
DZ|Algeria|Argelia||F
EC|Ecuador|Ecuador||SL
EE|Estonia|Estonia||EU
EG|Egypt|Egipto||FM
ER|Eritrea|Eritrea||F
ES|Spain|España|ESP|EU
ET|Ethiopia|Etiopía||F
FI|Finland|Finlandia||EU
FJ|Fiji|Fiyi||O
FR|France|Francia||EU
GA|Gabon|Gabón||F
GB|United Kingdom|Reino Unido|UK,U.K.,Great Britain,Britain,England,Scotland,Wales,Northern Ireland,Inglaterra,Escocia,Gran Bretaña|E
GD|Grenada|Granada (Caribe)||C
GE|Georgia|Georgia|Republic of Georgia|A
GH|Ghana|Ghana||F
GM|Gambia|Gambia|The Gambia|F
GN|Guinea|Guinea||F
GQ|Equatorial Guinea|Guinea Ecuatorial||F
GR|Greece|Grecia||EU
GT|Guatemala|Guatemala||CL
GW|Guinea-Bissau|Guinea-Bisáu||F
GY|Guyana|Guyana||S
HK|Hong Kong|Hong Kong||A
HN|Honduras|Honduras||CL
HR|Croatia|Croacia||EU
HT|Haiti|Haití||CL
HU|Hungary|Hungría||EU
ID|Indonesia|Indonesia||A
IE|Ireland|Irlanda|Republic of Ireland|EU
IL|Israel|Israel||MA
IN|India|India|IND|A
IQ|Iraq|Irak||MA
IR|Iran|Irán||MA
IS|Iceland|Islandia||EX
IT|Italy|Italia||EU
JM|Jamaica|Jamaica||C
JO|Jordan|Jordania||MA
JP|Japan|Japón|JPN|A
KE|Kenya|Kenia||F
KG|Kyrgyzstan|Kirguistán||A
KH|Cambodia|Camboya||A
KM|Comoros|Comoras||F
KN|Saint Kitts and Nevis|San Cristóbal y Nieves||C
KR|South Korea|Corea del Sur|Republic of Korea,Korea|A
KW|Kuwait|Kuwait||MA
KZ|Kazakhstan|Kazajistán||A
LA|Laos|Laos||A
LB|Lebanon|Líbano||MA
LC|Saint Lucia|Santa Lucía||C
LI|Liechtenstein|Liechtenstein||EX
LK|Sri Lanka|Sri Lanka||A
LR|Liberia|Liberia||F
LS|Lesotho|Lesoto||F
LT|Lithuania|Lituania||EU
LU|Luxembourg|Luxemburgo||EU
LV|Latvia|Letonia||EU
LY|Libya|Libia||F
MA|Morocco|Marruecos||F
MC|Monaco|Mónaco||E
MD|Moldova|Moldavia||E
ME|Montenegro|Montenegro||E
MG|Madagascar|Madagascar||F
MK|North Macedonia|Macedonia del Norte||E
ML|Mali|Malí||F
MM|Myanmar|Birmania|Burma|A
MN|Mongolia|Mongolia||A
MR|Mauritania|Mauritania||F
MT|Malta|Malta||EU
MU|Mauritius|Mauricio||F
MV|Maldives|Maldivas||A
MW|Malawi|Malaui||F
MX|Mexico|México|MEX,Méjico|NL
MY|Malaysia|Malasia||A
MZ|Mozambique|Mozambique||F
NA|Namibia|Namibia||F
NE|Niger|Níger||F
NG|Nigeria|Nigeria||F
NI|Nicaragua|Nicaragua||CL
NL|Netherlands|Países Bajos|The Netherlands,Holland,Holanda,Nederland|EU
NO|Norway|Noruega||EX
NP|Nepal|Nepal||A
NZ|New Zealand|Nueva Zelanda|NZL|O
OM|Oman|Omán||MA
PA|Panama|Panamá||CL
PE|Peru|Perú|PER|SL
PG|Papua New Guinea|Papúa Nueva Guinea||O
PH|Philippines|Filipinas|The Philippines|A
PK|Pakistan|Pakistán||A
PL|Poland|Polonia|Polska|EU
PR|Puerto Rico|Puerto Rico||CL
PS|Palestine|Palestina||MA
PT|Portugal|Portugal||EU
PY|Paraguay|Paraguay||SL
QA|Qatar|Catar||MA
RO|Romania|Rumania|Rumanía|EU
RS|Serbia|Serbia||E
RU|Russia|Rusia|Russian Federation|E
RW|Rwanda|Ruanda||F
SA|Saudi Arabia|Arabia Saudita|Arabia Saudí,KSA|MA
SB|Solomon Islands|Islas Salomón||O
SC|Seychelles|Seychelles||F
SD|Sudan|Sudán||F
SE|Sweden|Suecia|Sverige|EU
SG|Singapore|Singapur||A
SI|Slovenia|Eslovenia||EU
SK|Slovakia|Eslovaquia||EU
SL|Sierra Leone|Sierra Leona||F
SN|Senegal|Senegal||F
SO|Somalia|Somalia||F
SR|Suriname|Surinam||S
SS|South Sudan|Sudán del Sur||F
SV|El Salvador|El Salvador||CL
SY|Syria|Siria||MA
SZ|Eswatini|Esuatini|Swaziland|F
TD|Chad|Chad||F
TG|Togo|Togo||F
TH|Thailand|Tailandia||A
TJ|Tajikistan|Tayikistán||A
TL|Timor-Leste|Timor Oriental||A
TM|Turkmenistan|Turkmenistán||A
TN|Tunisia|Túnez||F
TR|Turkey|Turquía|Türkiye|MA
TT|Trinidad and Tobago|Trinidad y Tobago||C
TW|Taiwan|Taiwán||A
TZ|Tanzania|Tanzania||F
UA|Ukraine|Ucrania||E
UG|Uganda|Uganda||F
US|United States|Estados Unidos|USA,U.S.,U.S.A.,United States of America,EE. UU.,EE.UU.,EEUU,EUA|N
UY|Uruguay|Uruguay|URY|SL
UZ|Uzbekistan|Uzbekistán||A
VC|Saint Vincent and the Grenadines|San Vicente y las Granadinas||C
VE|Venezuela|Venezuela||SL
VN|Vietnam|Vietnam|Viet Nam|A
XK|Kosovo|Kosovo||E
YE|Yemen|Yemen||MA
ZA|South Africa|Sudáfrica||F
ZM|Zambia|Zambia||F
ZW|Zimbabwe|Zimbabue||F`;

export interface Country {
  code: string;
  en: string;
  es: string;
  /** English, Spanish and other names, as written. */
  names: readonly string[];
  groups: string;
}

export const COUNTRIES: readonly Country[] = ROWS.trim()
  .split("\n")
  .map((row) => {
    const [code = "", en = "", es = "", others = "", groups = ""] =
      row.split("|");
    const names = [en, es, ...others.split(",")].filter((name) => name !== "");
    return { code, en, es, names: [...new Set(names)], groups };
  });

const BY_CODE = new Map(COUNTRIES.map((country) => [country.code, country]));

export function countryByCode(code: string): Country | undefined {
  return BY_CODE.get(code);
}

/** The country's name in the reader's language; the code itself when unknown. */
export function countryName(code: string, locale: "en" | "es"): string {
  return BY_CODE.get(code)?.[locale] ?? code;
}

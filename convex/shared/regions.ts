import { COUNTRIES, countryByCode } from "./countries";
import { foldText } from "./folding";

/** For each region of the vocabulary, a test of the country's groups (see countries.ts). */
const MEMBERSHIP: Readonly<Record<string, (groups: string) => boolean>> = {
  ANYWHERE: () => true,
  AMERICAS: (groups) => /[NCS]/.test(groups),
  LATAM: (groups) => groups.includes("L"),
  NORTH_AMERICA: (groups) => groups.includes("N"),
  EUROPE: (groups) => groups.includes("E"),
  EU: (groups) => groups.includes("U"),
  EMEA: (groups) => /[EMF]/.test(groups),
  MIDDLE_EAST: (groups) => groups.includes("M"),
  AFRICA: (groups) => groups.includes("F"),
  ASIA: (groups) => groups.includes("A"),
  APAC: (groups) => /[AO]/.test(groups) && !groups.includes("M"),
  OCEANIA: (groups) => groups.includes("O"),
};

const SOUTH_AMERICA = withGroup("S");
const CARIBBEAN = "AG BB BS CU DM DO GD HT JM KN LC PR TT VC".split(" ");
const CENTRAL_AMERICA = "BZ CR SV GT HN NI PA".split(" ");

/** What people call stretches of the world, and the regions or countries they mean. */
const NAMES: readonly (readonly [names: string, codes: readonly string[]])[] = [
  [
    "anywhere|worldwide|world wide|world|global|globally|global remote|anywhere in the world|any location|location independent|location agnostic|all countries|international|cualquier lugar|cualquier parte|cualquier lugar del mundo|cualquier parte del mundo|cualquier pais|todo el mundo|mundial|mundialmente|todos los paises|internacional|qualquer lugar",
    ["ANYWHERE"],
  ],
  [
    "americas|the americas|las americas|america|americas time zones|north and south america|north & south america|norte y sudamerica|continente americano",
    ["AMERICAS"],
  ],
  [
    "latam|latin america|latinamerica|latin-america|latinoamerica|america latina|lat am|latin america and the caribbean|latin america & caribbean|latin america & the caribbean|america latina y el caribe|latinoamerica y el caribe|lac|hispanoamerica|iberoamerica|ibero-america",
    ["LATAM"],
  ],
  [
    "north america|northern america|norteamerica|america del norte|noram|na region",
    ["NORTH_AMERICA"],
  ],
  [
    "south america|sudamerica|suramerica|america del sur|southamerica",
    SOUTH_AMERICA,
  ],
  ["central america|centroamerica|america central", CENTRAL_AMERICA],
  ["caribbean|the caribbean|caribe|el caribe", CARIBBEAN],
  ["southern cone|cono sur", ["AR", "CL", "UY"]],
  ["mercosur|mercosul", ["AR", "BR", "PY", "UY"]],
  [
    "europe|europa|western europe|eastern europe|central europe|europa occidental|europa del este|european countries|european",
    ["EUROPE"],
  ],
  [
    "eu|e.u.|european union|union europea|ue|eu countries|eu member states",
    ["EU"],
  ],
  [
    "eea|european economic area|espacio economico europeo|eee|eu/eea|eea/eu",
    ["EU", "NO", "IS", "LI"],
  ],
  ["dach", ["DE", "AT", "CH"]],
  ["nordics|nordic countries|scandinavia", ["DK", "FI", "IS", "NO", "SE"]],
  ["benelux", ["BE", "NL", "LU"]],
  ["iberia", ["ES", "PT"]],
  ["baltics|baltic states", ["EE", "LV", "LT"]],
  ["emea", ["EMEA"]],
  ["mena", ["MIDDLE_EAST", "DZ", "EG", "LY", "MA", "TN"]],
  ["middle east|oriente medio|medio oriente|oriente proximo", ["MIDDLE_EAST"]],
  [
    "africa|sub-saharan africa|subsaharan africa|east africa|west africa|southern africa|north africa",
    ["AFRICA"],
  ],
  ["asia", ["ASIA"]],
  ["south asia", ["IN", "PK", "BD", "LK", "NP", "BT", "MV", "AF"]],
  [
    "southeast asia|south-east asia|south east asia|sea region|sudeste asiatico",
    ["ID", "MY", "SG", "TH", "VN", "PH", "KH", "LA", "MM", "BN", "TL"],
  ],
  ["apac|asia pacific|asia-pacific|asia/pacific|asia pacifico", ["APAC"]],
  ["oceania|australasia", ["OCEANIA"]],
  ["anz", ["AU", "NZ"]],
  // Parts of countries, as the country: a wider limit than written shuts nobody out.
  [
    "provincia de buenos aires|entre rios|chubut|jujuy|patagonia argentina",
    ["AR"],
  ],
  [
    "nuevo leon|jalisco|yucatan|quintana roo|baja california|coahuila|sonora|chihuahua|estado de mexico",
    ["MX"],
  ],
  ["minas gerais|santa catarina|rio grande do sul|bahia|pernambuco", ["BR"]],
  ["antioquia|cundinamarca|valle del cauca", ["CO"]],
  [
    "bavaria|bayern|baviera|baden-wurttemberg|hesse|hessen|saxony|sachsen|lower saxony|north rhine-westphalia|brandenburg",
    ["DE"],
  ],
  [
    "catalonia|cataluna|catalunya|andalusia|andalucia|basque country|pais vasco|euskadi|comunidad de madrid",
    ["ES"],
  ],
  ["lombardy|lombardia|tuscany|toscana|piedmont|lazio", ["IT"]],
  ["ile-de-france|brittany|normandy|occitanie", ["FR"]],
  [
    "karnataka|maharashtra|tamil nadu|telangana|kerala|west bengal|haryana",
    ["IN"],
  ],
  [
    "new south wales|queensland|south australia|western australia|tasmania",
    ["AU"],
  ],
];

/** The name of a region, or of a country, to the codes it means. */
export const REGION_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ...COUNTRIES.flatMap(({ code, names }) =>
    names.map((name) => [foldText(name), [code]] as const),
  ),
  // "US" and its like are words only in capitals; the parser looks them up apart.
  ...NAMES.flatMap(([names, codes]) =>
    names.split("|").map((name) => [name, codes] as const),
  ),
]);

/** Whether someone living in `country` lives in `region`, which may itself be a country. */
export function isWithin(region: string, country: string): boolean {
  if (region === country) return true;
  const groups = countryByCode(country)?.groups;
  return groups !== undefined && (MEMBERSHIP[region]?.(groups) ?? false);
}

function withGroup(group: string): string[] {
  return COUNTRIES.filter(({ groups }) => groups.includes(group)).map(
    ({ code }) => code,
  );
}

import type { SampleListing } from "../../sampleListing";

export const operationsOne: readonly SampleListing[] = [
  {
    key: "tamarisk-operations-manager",
    title: "Operations Manager",
    organisation: "Tamarisk Research",
    kind: "operations",
    commitment: "fullTime",
    level: "mid",
    workplace: "remote",
    regions: ["AMERICAS", "EUROPE"],
    languages: { en: "fluent" },
    pay: [70000, 92000, "USD", "year"],
    deadlineDays: 21,
    postedDays: 5,
    description: `
Eighteen researchers in nine countries, one finance contractor and nobody whose job it is that things work. That would be you.

What you will do
- Run payroll, contracts and compliance through our partners in each country
- Own the budget and tell us in time when it does not add up
- Plan two retreats a year for thirty people
- Write down how things are done, so that they are done without you

What you bring
- Three years or more of experience in operations, finance or project management
- Comfort with spreadsheets, contracts and bank portals
- Experience in a distributed organisation
- Clear and friendly written English

Nice to have
- Experience with non-profit accounting in the United States
- Spanish or Portuguese

Remote in the Americas or Europe. You report to the director and will hire an assistant within a year.`,
  },
  {
    key: "nodo-sur-coordinacion-operaciones",
    title: "Coordinador/a de operaciones",
    organisation: "Nodo Sur",
    kind: "operations",
    commitment: "fullTime",
    level: "entry",
    workplace: "onsite",
    places: [["Buenos Aires", "AR"]],
    languages: { es: "fluent", en: "conversational" },
    pay: [1100, 1500, "USD", "month"],
    deadlineDays: 17,
    postedDays: 3,
    text: "es",
    description: `
Nodo Sur tiene una casa con veinte escritorios, ochenta miembros y una agenda que crece. Buscamos a una persona que haga que todo eso funcione y que la gente tenga ganas de volver.

Qué vas a hacer
- Administrar el espacio: reservas, proveedores, arreglos, accesos
- Llevar pagos, rendiciones y la relación con el estudio contable
- Organizar la logística de eventos de diez a cien personas
- Recibir a becarios y visitantes y resolverles los primeros días

Qué buscamos
- Experiencia en administración, coordinación o producción de eventos, aunque sea como voluntario/a
- Hojas de cálculo y orden con los papeles
- Trato cálido y capacidad de decir que no
- Inglés para recibir visitas

Suma puntos
- Haber rendido fondos de una donación
- Interés por la inteligencia artificial y sus riesgos

Presencial en Almagro, de lunes a viernes, con un evento por semana a la tarde. Relación de dependencia y obra social.`,
  },
  {
    key: "solstice-grants-associate",
    title: "Grants Operations Associate",
    organisation: "Solstice Grants",
    kind: "operations",
    commitment: "fullTime",
    level: "entry",
    workplace: "remote",
    regions: ["ANYWHERE"],
    utc: [-8, 1],
    languages: { en: "fluent" },
    pay: [45000, 60000, "USD", "year"],
    deadlineDays: 24,
    postedDays: 6,
    description: `
After the yes comes the paperwork: due diligence, agreements, a payment to a bank that rejects the first three formats. You would carry four hundred grants a year over that line.

What you will do
- Check applicants and organisations against legal requirements
- Prepare grant agreements and payments, and follow each one until it arrives
- Answer grantees within a working day
- Find the step that takes longest and shorten it

What you bring
- One to three years of experience in administration, finance, customer support or project coordination
- Accuracy, also on the fortieth form of the day
- Good written English and tact in awkward messages
- Comfort with spreadsheets and with learning new tools

Nice to have
- Spanish, Portuguese, French or Hindi
- Experience with international payments

Remote, with overlap between 14:00 and 18:00 UTC.`,
  },
  {
    key: "kestrel-executive-assistant",
    title: "Executive Assistant to the Director",
    organisation: "Kestrel Evaluations",
    kind: "operations",
    commitment: "fullTime",
    level: "mid",
    workplace: "onsite",
    places: [["Berkeley", "US"]],
    visa: "no",
    languages: { en: "fluent" },
    pay: [95000, 120000, "USD", "year"],
    deadlineDays: 16,
    postedDays: 14,
    description: `
Our director speaks with laboratories, ministers and reporters on the same day, and should prepare for each. We look for an assistant with judgement, who enjoys making another person twice as useful.

What you will do
- Manage calendar, travel and correspondence, and say no gracefully
- Prepare briefs for meetings and see that promises are kept
- Run the board's calendar and papers
- Take on projects of your own as trust grows

What you bring
- Three years of experience as an executive assistant, chief of staff, producer or similar
- Excellent written and spoken English
- Discretion with sensitive information
- Calm when plans change twice before lunch

Nice to have
- Interest in AI safety
- Experience with boards

On site in Berkeley. Existing permission to work in the United States is required.`,
  },
  {
    key: "ceibo-directora-finanzas",
    title: "Dirección de administración y finanzas",
    organisation: "Fundación Ceibo Abierto",
    kind: "operations",
    commitment: "fullTime",
    level: "lead",
    workplace: "hybrid",
    places: [["Montevideo", "UY"]],
    languages: { es: "native", en: "conversational" },
    pay: [130000, 165000, "UYU", "month"],
    deadlineDays: 26,
    postedDays: 10,
    text: "es",
    description: `
La fundación duplicó su presupuesto en dos años y necesita que la administración la alcance. Buscamos a quien dirija finanzas, personas y sistemas, y sea parte de la conducción.

Qué vas a hacer
- Dirigir presupuesto, tesorería, contabilidad y auditorías
- Diseñar controles proporcionados para donaciones de diez a doscientos mil dólares
- Conducir un equipo de cuatro personas
- Informar al consejo y a los donantes con claridad

Qué buscamos
- Ocho años o más de experiencia en administración y finanzas, tres de ellos conduciendo equipos
- Título de contador/a, economista o administrador/a
- Experiencia con fondos de cooperación o donaciones
- Inglés para tratar con donantes del exterior

Suma puntos
- Experiencia en fundaciones o en organizaciones sociales
- Conocimiento de evaluación de impacto

Montevideo, tres días por semana en la oficina. Se ofrece flexibilidad horaria.`,
  },
  {
    key: "lumbre-event-producer",
    title: "Event Producer, Regional Conferences",
    organisation: "Lumbre Collective",
    kind: "operations",
    commitment: "contract",
    level: "mid",
    workplace: "remote",
    regions: ["LATAM"],
    languages: { en: "fluent", es: "fluent" },
    hours: 30,
    pay: [2600, 3400, "USD", "month"],
    deadlineDays: 14,
    postedDays: 7,
    startDays: 25,
    description: `
Three conferences in nine months, in Mexico City, Bogotá and São Paulo, each for 250 people who want to work on the world's large problems. We have the speakers and the money; we need the person who makes it happen.

What you will do
- Find and negotiate venues, catering, sound and interpretation
- Lead a team of volunteers on site in each city
- Run travel support for a hundred participants per event
- Keep a budget of 150,000 dollars per event, and close it within a month

What you bring
- Three years of experience in event production, at least one event above 150 people
- Negotiation and supplier management in Spanish
- Fluent English; Portuguese helps
- Calm, lists and a plan for rain

Nice to have
- Experience with community or academic conferences
- Experience with visa letters and travel grants

Remote from anywhere in Latin America, with five weeks on site in all.`,
  },
  {
    key: "paloma-recursos-humanos",
    title: "Responsable de personas y cultura",
    organisation: "Paloma Datos en Salud",
    kind: "operations",
    commitment: "fullTime",
    level: "mid",
    workplace: "hybrid",
    places: [["Ciudad de México", "MX"]],
    languages: { es: "native" },
    pay: [32000, 42000, "MXN", "month"],
    deadlineDays: 22,
    postedDays: 8,
    text: "es",
    description: `
Pasamos de doce a cuarenta personas y queremos llegar a sesenta sin perder lo bueno. Buscamos a quien cuide cómo entramos, cómo crecemos y cómo nos despedimos.

Qué vas a hacer
- Llevar las búsquedas de principio a fin, con pruebas de trabajo y entrevistas estructuradas
- Diseñar la bienvenida y los planes de desarrollo
- Administrar contratos y beneficios en tres países con nuestros proveedores
- Medir y mejorar el clima del equipo

Qué buscamos
- Tres años de experiencia en recursos humanos o selección
- Conocimiento de la ley laboral mexicana
- Escucha, discreción y criterio
- Hojas de cálculo y gusto por los procesos sencillos

Suma puntos
- Experiencia con equipos a distancia
- Inglés

Dos días por semana en la colonia Roma.`,
  },
];

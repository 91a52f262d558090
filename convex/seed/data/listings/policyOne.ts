import type { SampleListing } from "../../sampleListing";

export const policyOne: readonly SampleListing[] = [
  {
    key: "verity-weir-policy-analyst",
    title: "Policy Analyst, Frontier AI Regulation",
    organisation: "Verity Weir Institute",
    kind: "policy",
    commitment: "fullTime",
    level: "mid",
    workplace: "hybrid",
    places: [["London", "GB"]],
    visa: "yes",
    languages: { en: "fluent" },
    pay: [48000, 60000, "GBP", "year"],
    deadlineDays: 22,
    postedDays: 6,
    description: `
The Verity Weir Institute turns technical work on AI safety into rules that can be enforced. Our analysts answer consultations, draft model clauses and sit with officials who have two days to decide.

What you will do
- Follow AI regulation in the United Kingdom, the European Union and two other jurisdictions
- Write briefs of two to six pages that take a position
- Draft amendments and test them with engineers and lawyers
- Organise closed roundtables under the Chatham House rule

What you bring
- Two to five years of experience in policy, law, civil service or a think tank
- Excellent, quick and plain writing in English
- Enough technical understanding to ask an engineer the right question
- Political judgement and discretion

Nice to have
- Knowledge of conformity assessment or product safety law
- Another European language

Three days a week in our London office. We sponsor skilled worker visas.`,
  },
  {
    key: "puente-coordinador-politicas",
    title: "Coordinador/a de incidencia en políticas digitales",
    organisation: "Puente Cívico",
    kind: "policy",
    commitment: "fullTime",
    level: "senior",
    workplace: "hybrid",
    places: [["Bogotá", "CO"]],
    languages: { es: "native", en: "conversational" },
    pay: [9000000, 12000000, "COP", "month"],
    deadlineDays: 20,
    postedDays: 8,
    text: "es",
    description: `
El Congreso discute tres proyectos de ley sobre inteligencia artificial y nadie en la sala ha leído los anexos técnicos. Queremos cambiar eso. Buscamos a quien coordine nuestra incidencia ante el legislativo y las superintendencias.

Qué vas a hacer
- Diseñar y llevar adelante la estrategia de incidencia del año
- Preparar conceptos, audiencias y reuniones con congresistas y sus equipos
- Coordinar una coalición de doce organizaciones con posturas distintas
- Acompañar a dos analistas

Qué buscamos
- Cinco años o más de experiencia en políticas públicas, asuntos legislativos o incidencia
- Conocimiento del trámite legislativo colombiano
- Redacción y oratoria excelentes en español
- Capacidad de negociar sin perder el rumbo

Suma puntos
- Conocimientos de protección de datos o de inteligencia artificial
- Inglés para trabajar con redes internacionales

Oficina en La Candelaria tres días por semana. Contrato a término indefinido.`,
  },
  {
    key: "sextant-ai-policy-fellow",
    title: "Technology Policy Fellow",
    organisation: "Sextant Policy",
    kind: "policy",
    commitment: "fellowship",
    level: "entry",
    workplace: "onsite",
    places: [["Washington", "US"]],
    visa: "no",
    languages: { en: "fluent" },
    pay: [72000, 72000, "USD", "year"],
    deadlineDays: 30,
    postedDays: 15,
    startDays: 110,
    description: `
Engineers who understand policy are rare in Washington; we train them. Fellows spend a year in a congressional office or an agency, after six weeks of training with us, and keep a mentor and a cohort throughout.

What you will do
- Learn how a bill, a rule and a budget come about
- Advise your office on AI, biosecurity or computer security
- Write memos, questions for hearings and draft text
- Meet your cohort each Friday to compare notes

What you bring
- Two years or more of professional or research experience in a technical field
- The ability to explain it to a busy and sceptical person
- Interest in public service across party lines
- Permission to work in the United States; some placements require citizenship

Nice to have
- Experience in debate, teaching or journalism
- Experience in local government

The fellowship is in person, for one year. Many fellows stay in government afterwards.`,
  },
  {
    key: "yarara-abogada-datos",
    title: "Abogada/o en protección de datos y algoritmos",
    organisation: "Observatorio Yarará",
    kind: "policy",
    commitment: "partTime",
    level: "mid",
    workplace: "hybrid",
    places: [["Córdoba", "AR"]],
    regions: ["AR"],
    languages: { es: "native" },
    hours: 25,
    pay: [950000, 1250000, "ARS", "month"],
    deadlineDays: 14,
    postedDays: 5,
    text: "es",
    description: `
El Observatorio Yarará estudia decisiones automáticas en la justicia, la educación y el crédito, y acompaña a quienes resultan perjudicados. Trabajamos desde Córdoba con casos de todo el país.

Qué vas a hacer
- Preparar pedidos de acceso a la información y, cuando haga falta, amparos
- Analizar normas y proyectos de ley sobre datos personales e inteligencia artificial
- Escribir guías para personas sin formación jurídica
- Dar talleres en universidades y sindicatos

Qué buscamos
- Título de abogacía y al menos dos años de ejercicio o de investigación
- Conocimientos de protección de datos personales
- Escritura clara, sin latinazgos
- Disposición para aprender los aspectos técnicos

Suma puntos
- Experiencia en litigio estratégico
- Lectura en inglés o en portugués

Veinticinco horas por semana. Quien viva fuera de Córdoba puede trabajar a distancia desde cualquier lugar de la Argentina.`,
  },
  {
    key: "araucaria-biosecurity-policy",
    title: "Policy Manager, Biosecurity in the Southern Cone",
    organisation: "Instituto Araucaria",
    kind: "policy",
    commitment: "fullTime",
    level: "senior",
    workplace: "remote",
    regions: ["AR", "BR", "CL", "PY", "UY"],
    languages: { es: "fluent", pt: "conversational", en: "fluent" },
    pay: [38000, 52000, "USD", "year"],
    deadlineDays: 25,
    postedDays: 11,
    description: `
Five countries share rivers, flights and viruses, and hardly any plan for the bad case. You would lead our work with their ministries on laboratory safety, synthesis screening and joint exercises.

What you will do
- Build working relations with ministries of health, science and defence
- Write policy proposals with lawyers and biologists
- Run a table-top exercise with five governments each year
- Manage two consultants and a budget of 400,000 dollars

What you bring
- Five years or more of experience in public health, security, diplomacy or science policy
- Fluent Spanish and English, working Portuguese
- Experience in negotiations between institutions
- Project and budget management

Nice to have
- A background in biology, medicine or veterinary science
- Experience with Mercosur or the Pan American Health Organization

Remote from any of the five countries, with about six trips a year.`,
  },
  {
    key: "hawthorn-eu-policy-lead",
    title: "Head of European Policy",
    organisation: "Hawthorn Standards",
    kind: "policy",
    commitment: "fullTime",
    level: "lead",
    workplace: "onsite",
    places: [["Brussels", "BE"]],
    visa: "no",
    languages: { en: "fluent", fr: "conversational" },
    pay: [92000, 115000, "EUR", "year"],
    deadlineDays: 32,
    postedDays: 18,
    description: `
Hawthorn Standards drafts the dull documents that decide whether AI law works: test methods, terms, conformity procedures. We need someone to lead our work with the European institutions and the standards bodies.

What you will do
- Represent us in committees and keep the confidence of regulators and companies
- Set priorities across some twenty work items
- Lead a team of four in Brussels
- Raise funds without becoming anyone's mouthpiece

What you bring
- Ten years of experience in European policy, standardisation or regulation
- Experience in managing a team
- Knowledge of the AI Act and of the new legislative framework
- Fluent English, good French; German is useful

Nice to have
- A technical degree
- Experience in a notified body

On site in Brussels. You need the right to work in the European Union.`,
  },
  {
    key: "amate-politica-publica-analista",
    title: "Analista de política pública en inteligencia artificial",
    organisation: "Centro Amate",
    kind: "policy",
    commitment: "fullTime",
    level: "entry",
    workplace: "hybrid",
    places: [["Ciudad de México", "MX"]],
    languages: { es: "native", en: "conversational" },
    pay: [26000, 34000, "MXN", "month"],
    deadlineDays: 19,
    postedDays: 3,
    text: "es",
    description: `
El Centro Amate es un centro de pensamiento joven que trabaja con el Senado, con gobiernos estatales y con la industria. Buscamos a una persona que empiece su carrera y quiera aprender haciendo.

Qué vas a hacer
- Dar seguimiento a iniciativas y reglamentos sobre tecnología
- Redactar notas de dos cuartillas para legisladores
- Preparar datos y gráficas para informes
- Organizar mesas de discusión y tomar notas útiles

Qué buscamos
- Licenciatura terminada o casi terminada en ciencia política, derecho, economía, relaciones internacionales o ingeniería
- Muy buena redacción en español y lectura en inglés
- Hojas de cálculo; R o Python a nivel básico es una ventaja
- Curiosidad por la tecnología y paciencia con las leyes

Suma puntos
- Prácticas en gobierno, en medios o en una organización civil
- Participación en modelos de Naciones Unidas o en debate

Tres días en la oficina de Coyoacán. Pagamos prestaciones completas desde el primer día.`,
  },
  {
    key: "baobab-africa-ai-policy",
    title: "AI Policy Officer, East Africa",
    organisation: "Baobab Policy Forum",
    kind: "policy",
    commitment: "fullTime",
    level: "mid",
    workplace: "hybrid",
    places: [["Nairobi", "KE"]],
    regions: ["AFRICA"],
    languages: { en: "fluent" },
    pay: [26000, 36000, "USD", "year"],
    deadlineDays: 23,
    postedDays: 13,
    description: `
National AI strategies are being written across East Africa, often by people with little time and consultants with much. The Baobab Policy Forum offers ministries a patient partner and civil society a seat at the table.

What you will do
- Support strategy teams in two countries with evidence and drafts
- Run consultations outside the capitals and report them faithfully
- Write on compute, data and labour from an African point of view
- Represent the forum at the African Union

What you bring
- Three years of experience in public policy, law or development
- Research and drafting skills
- Ease with officials and with community groups
- Fluent English; Swahili, French or Amharic is an advantage

Nice to have
- Technical training
- Experience with continental or international bodies

Based in Nairobi, or remote elsewhere in Africa with regular travel.`,
  },
];

import type { SampleListing } from "../../sampleListing";

export const policyTwo: readonly SampleListing[] = [
  {
    key: "ceibo-becario-politica-clima",
    title: "Pasantía en políticas de riesgo y alimentos",
    organisation: "Fundación Ceibo Abierto",
    kind: "policy",
    commitment: "internship",
    level: "student",
    workplace: "hybrid",
    places: [["Montevideo", "UY"]],
    languages: { es: "fluent", en: "conversational" },
    hours: 20,
    pay: [28000, 28000, "UYU", "month"],
    deadlineDays: 15,
    postedDays: 2,
    startDays: 40,
    text: "es",
    description: `
¿Qué pasaría con el Cono Sur si fallaran a la vez las cosechas del hemisferio norte? La fundación prepara un estudio con el Ministerio de Ganadería y busca a una persona para una pasantía de cinco meses.

Qué vas a hacer
- Reunir datos de producción, comercio y reservas
- Ayudar a construir escenarios en hojas de cálculo y en R
- Revisar planes de otros países y resumirlos
- Preparar la presentación final junto con el equipo

Qué buscamos
- Estudiantes avanzados de economía, agronomía, ingeniería o ciencias ambientales
- Buen manejo de hojas de cálculo
- Lectura en inglés
- Orden y puntualidad con los datos

Suma puntos
- R, Python o Stata
- Interés por el riesgo de catástrofes

Veinte horas por semana, con dos días en la oficina. La pasantía es paga y puede servir como práctica curricular.`,
  },
  {
    key: "verity-weir-security-policy",
    title: "Senior Associate, AI and International Security",
    organisation: "Verity Weir Institute",
    kind: "policy",
    commitment: "fullTime",
    level: "senior",
    workplace: "hybrid",
    places: [
      ["London", "GB"],
      ["Geneva", "CH"],
    ],
    visa: "yes",
    languages: { en: "fluent" },
    pay: [62000, 78000, "GBP", "year"],
    deadlineDays: 37,
    postedDays: 22,
    description: `
How would two states that do not trust each other verify a promise about AI? We bring together arms-control experience and computer science to find out, with dialogues that run for years and rarely make the news.

What you will do
- Run track-two dialogues with participants from six countries
- Commission technical work on verification and judge its quality
- Write for diplomats and for specialists, usually without a byline
- Mentor two junior researchers

What you bring
- Seven years of experience in international security, diplomacy or arms control
- A network, and a reputation for keeping confidences
- Excellent English; Mandarin, Russian or French is valuable
- The patience that this work takes

Nice to have
- Technical knowledge of computing hardware
- Field experience in inspections or confidence-building

In London or Geneva, with frequent travel. We sponsor visas in both places.`,
  },
  {
    key: "hawthorn-standards-analyst",
    title: "Standards Analyst, AI Testing",
    organisation: "Hawthorn Standards",
    kind: "policy",
    commitment: "fullTime",
    level: "entry",
    workplace: "remote",
    regions: ["EU", "GB", "NO", "CH"],
    languages: { en: "fluent" },
    pay: [42000, 52000, "EUR", "year"],
    deadlineDays: 18,
    postedDays: 7,
    description: `
A standard is a treaty between engineers. You would read drafts line by line, find where a test method would let a bad system through, and write the comment that fixes it.

What you will do
- Review draft standards on evaluation, risk management and data quality
- Prepare comments with technical experts, and follow them to the end
- Keep the map of who is drafting what, and where
- Explain it all in a newsletter that people read for pleasure

What you bring
- A degree in engineering, computer science, law or philosophy, or equivalent experience
- Precise reading and writing in English
- Basic understanding of machine learning evaluation
- Tolerance for committees

Nice to have
- Experience with ISO, CEN or IEEE processes
- Experience in quality assurance

Remote within Europe, with eight or so meetings a year in person.`,
  },
  {
    key: "yarara-voluntariado-legislativo",
    title: "Voluntariado: seguimiento legislativo",
    organisation: "Observatorio Yarará",
    kind: "policy",
    commitment: "volunteer",
    level: "student",
    workplace: "remote",
    regions: ["AR"],
    languages: { es: "native" },
    hours: 4,
    postedDays: 10,
    text: "es",
    description: `
Veinticuatro legislaturas provinciales presentan proyectos sobre inteligencia artificial y casi nadie los lee. Con cuatro horas por semana podés ayudar a que haya un registro público, completo y entendible.

Qué vas a hacer
- Revisar cada semana los boletines de dos o tres provincias
- Cargar los proyectos en una base común con un resumen de cinco renglones
- Marcar los que merecen un análisis más profundo
- Participar de una reunión mensual por videollamada

Qué buscamos
- Comprensión lectora de textos legales o ganas de adquirirla
- Prolijidad
- Compromiso por al menos cuatro meses

Suma puntos
- Estudios de derecho, ciencia política o periodismo
- Saber programar un poco para automatizar búsquedas

Es a distancia, desde cualquier provincia. Damos una capacitación de tres encuentros y un certificado.`,
  },
  {
    key: "solstice-policy-program-officer",
    title: "Program Officer, AI Policy Grants",
    organisation: "Solstice Grants",
    kind: "policy",
    commitment: "fullTime",
    level: "senior",
    workplace: "remote",
    regions: ["AMERICAS", "EUROPE", "AFRICA"],
    languages: { en: "fluent" },
    pay: [110000, 145000, "USD", "year"],
    deadlineDays: 28,
    postedDays: 9,
    description: `
You would decide, with one colleague, where some six million dollars a year for AI policy go, with a bias towards people and countries that larger funders overlook. Decisions take two weeks; you will be wrong in public, and write about it.

What you will do
- Find and judge applicants, above all outside the usual capitals
- Write each decision so that the applicant learns something
- Follow up after a year, and publish what worked
- Shape the strategy of the programme

What you bring
- Five years of experience in policy, government or grantmaking
- Independent judgement, in writing
- Understanding of AI governance debates
- Fluent English; Spanish, Portuguese or French is a strong plus

Nice to have
- Experience of being a grantee
- Experience in Latin America, Africa or South-East Asia

Remote, with travel to meet grantees about once a month.`,
  },
  {
    key: "baobab-legislative-drafter",
    title: "Legislative Drafting Consultant, Synthetic Biology",
    organisation: "Baobab Policy Forum",
    kind: "policy",
    commitment: "contract",
    level: "senior",
    workplace: "remote",
    regions: ["ANYWHERE"],
    languages: { en: "fluent" },
    pay: [24000, 30000, "USD", "total"],
    deadlineDays: 16,
    postedDays: 17,
    startDays: 30,
    description: `
A model law on gene synthesis screening, for countries that do not have one and do not want to copy one that does not fit. The contract is for about sixty days within seven months.

What you will do
- Review existing rules in eight countries
- Draft the model law with commentary, in plain language
- Revise it after workshops in Accra and Nairobi
- Write a guide to adapting it

What you bring
- Experience as a legislative drafter or regulatory lawyer
- Work in at least two legal traditions
- Ability to work with scientists
- Fluent English

Nice to have
- Knowledge of biosafety law or of export controls
- French or Portuguese

Remote from anywhere; two workshops in person, travel paid.`,
  },
  {
    key: "puente-especialista-compras",
    title: "Especialista en compras públicas de tecnología",
    organisation: "Puente Cívico",
    kind: "policy",
    commitment: "contract",
    level: "mid",
    workplace: "remote",
    regions: ["CO", "EC", "PE", "CL"],
    languages: { es: "native" },
    hours: 30,
    pay: [2200, 2800, "USD", "month"],
    deadlineDays: 13,
    postedDays: 12,
    text: "es",
    description: `
Cuando una alcaldía compra un sistema que decide quién recibe un subsidio, el pliego casi nunca pregunta cómo se equivoca. Queremos escribir pliegos que sí lo pregunten, y probarlos con tres gobiernos locales.

Qué vas a hacer
- Analizar cuarenta contratos de sistemas automatizados
- Redactar cláusulas tipo de transparencia, auditoría y salida
- Acompañar a tres gobiernos locales en una compra real
- Capacitar a funcionarios de contratación

Qué buscamos
- Tres años de experiencia en contratación pública, control o derecho administrativo
- Capacidad de traducir requisitos técnicos a lenguaje contractual
- Redacción clara en español
- Disponibilidad para viajar unas cuatro semanas

Suma puntos
- Conocimiento de estándares de contratación abierta
- Nociones de inteligencia artificial o de análisis de datos

Contrato por ocho meses, treinta horas por semana, a distancia desde Colombia, Ecuador, Perú o Chile.`,
  },
];

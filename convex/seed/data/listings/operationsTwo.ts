import type { SampleListing } from "../../sampleListing";

export const operationsTwo: readonly SampleListing[] = [
  {
    key: "verity-weir-chief-of-staff",
    title: "Chief of Staff",
    organisation: "Verity Weir Institute",
    kind: "operations",
    commitment: "fullTime",
    level: "lead",
    workplace: "hybrid",
    places: [["London", "GB"]],
    visa: "yes",
    languages: { en: "fluent" },
    pay: [75000, 95000, "GBP", "year"],
    deadlineDays: 29,
    postedDays: 16,
    description: `
You would be the person who turns the director's ideas into plans, and tells her which ones to drop. The institute has forty people and will have sixty.

What you will do
- Run planning, priorities and the weekly leadership meeting
- Lead projects that belong to nobody: a new office, a merger of two teams, a crisis
- Manage finance, people and communications leads
- Draft for the director and the board

What you bring
- Eight years of experience in operations, consulting, government or a growing organisation
- Experience in managing managers
- Excellent writing and judgement under time pressure
- Interest in public policy and technology

Nice to have
- Experience in a think tank or a minister's private office
- Fundraising experience

Three days a week in London; visas are sponsored.`,
  },
  {
    key: "banyan-office-finance",
    title: "Finance and Office Coordinator",
    organisation: "Banyan Alignment",
    kind: "operations",
    commitment: "partTime",
    level: "entry",
    workplace: "onsite",
    places: [["Singapore", "SG"]],
    languages: { en: "fluent" },
    hours: 24,
    pay: [28, 35, "SGD", "hour"],
    deadlineDays: 19,
    postedDays: 21,
    description: `
Three days a week to keep the Singapore office of nine people running: bills paid, visitors met, books ready for the accountant.

What you will do
- Process invoices, expenses and annotators' payments
- Prepare monthly books and the yearly audit file
- Look after the office, suppliers and equipment
- Help with visas and travel for visiting researchers

What you bring
- One to three years of experience in bookkeeping or office administration
- Accurate spreadsheets and familiarity with accounting software
- Good English; Mandarin, Malay or Tamil is useful
- The right to work in Singapore

Nice to have
- Experience in a charity or a start-up
- Experience with grants

On site near Tanjong Pagar; school hours are possible.`,
  },
  {
    key: "quipu-project-manager",
    title: "Project Manager, Public Sector Forecasts",
    organisation: "Quipu Forecasting",
    kind: "operations",
    commitment: "fullTime",
    level: "mid",
    workplace: "remote",
    regions: ["LATAM"],
    languages: { es: "native", en: "fluent" },
    pay: [36000, 48000, "USD", "year"],
    deadlineDays: 18,
    postedDays: 9,
    description: `
A health ministry wants to know by Thursday how many beds it needs in June. Between the question and the answer there are forecasters, analysts, translators and a minister's calendar. You would hold it together.

What you will do
- Plan and run four to six client projects at a time
- Be the client's contact, in Spanish, and protect the team's time
- Write proposals and reports with analysts
- Improve our templates after each project

What you bring
- Three years of experience in project management, consulting or public administration
- Native-level Spanish and fluent English, spoken and written
- Basic statistical literacy: you know what an interval means
- Organisation without fuss

Nice to have
- Experience with public procurement in Latin America
- Experience in health or in emergency response

Remote from anywhere in Latin America, with trips to clients.`,
  },
  {
    key: "yarara-asistente-administrativa",
    title: "Asistente de administración y proyectos",
    organisation: "Observatorio Yarará",
    kind: "operations",
    commitment: "partTime",
    level: "student",
    workplace: "hybrid",
    places: [["Córdoba", "AR"]],
    languages: { es: "native" },
    hours: 20,
    pay: [520000, 640000, "ARS", "month"],
    deadlineDays: 12,
    postedDays: 4,
    text: "es",
    description: `
Un puesto de medio tiempo para alguien que estudia, que es ordenado y que quiere conocer por dentro una organización que litiga, investiga y enseña.

Qué vas a hacer
- Llevar la agenda del equipo y la mesa de entradas
- Preparar rendiciones y archivar comprobantes
- Ayudar en la organización de talleres y audiencias
- Mantener al día la base de contactos

Qué buscamos
- Estudiantes de administración, derecho, ciencias sociales o afines
- Hojas de cálculo y buena ortografía
- Responsabilidad con plazos y con datos de otras personas
- Veinte horas por semana en horario de tarde

Suma puntos
- Experiencia en un centro de estudiantes o en una organización social
- Diseño básico de piezas gráficas

Dos tardes en nuestra oficina del barrio Güemes y el resto desde casa.`,
  },
  {
    key: "northlight-program-manager",
    title: "Program Manager, Airport Partnerships",
    organisation: "Northlight Biosecurity",
    kind: "operations",
    commitment: "fullTime",
    level: "senior",
    workplace: "remote",
    regions: ["US"],
    visa: "no",
    languages: { en: "fluent" },
    pay: [105000, 130000, "USD", "year"],
    deadlineDays: 27,
    postedDays: 12,
    description: `
Our samplers sit beneath eleven airports. Each came about because someone earned the confidence of an airport, an airline, a health department and a waste contractor. You would bring us to twenty-five.

What you will do
- Open and keep partnerships with airports and health departments
- Manage contracts, permits and installation with engineers
- Run a programme budget of three million dollars
- Lead two coordinators

What you bring
- Six years of experience in programme management, logistics, public health or aviation
- Negotiation with public bodies
- Willingness to travel a third of the time
- Permission to work in the United States

Nice to have
- Spanish
- Experience in emergency management

Remote within the United States.`,
  },
  {
    key: "lumbre-volunteer-translator-coordinator",
    title: "Volunteer Coordinator, Translations",
    organisation: "Lumbre Collective",
    kind: "operations",
    commitment: "volunteer",
    level: "entry",
    workplace: "remote",
    regions: ["ANYWHERE"],
    languages: { en: "fluent", es: "conversational" },
    hours: 7,
    postedDays: 18,
    description: `
Two hundred volunteers translate articles and course materials into Spanish, Portuguese, French and Hindi. They need someone to find the next text, the right pair of people and a kind word after publication.

What you will do
- Match translators and reviewers, and keep the queue moving
- Welcome newcomers and notice who has gone quiet
- Keep the glossary with the language leads
- Write a short monthly report

What you bring
- Fluent English and one of our four languages
- Organisation, and experience with a shared spreadsheet or board
- About seven hours a week for half a year
- A warm written tone

Nice to have
- Experience in translation, editing or publishing
- Experience in coordinating volunteers

Anywhere, at your own hours. We write a reference for everyone who stays for six months.`,
  },
];

import type { SampleListing } from "../../sampleListing";

export const communications: readonly SampleListing[] = [
  {
    key: "nodo-sur-comunicacion",
    title: "Responsable de comunicación",
    organisation: "Nodo Sur",
    kind: "communications",
    commitment: "partTime",
    level: "mid",
    workplace: "hybrid",
    places: [["Buenos Aires", "AR"]],
    languages: { es: "native", en: "conversational" },
    hours: 20,
    pay: [700, 950, "USD", "month"],
    deadlineDays: 16,
    postedDays: 6,
    text: "es",
    description: `
Queremos que alguien que nunca oyó hablar de seguridad en inteligencia artificial entienda en dos minutos de qué se trata y por qué le importa. En castellano de acá, sin alarmismo y sin humo.

Qué vas a hacer
- Escribir el boletín quincenal y los textos del sitio
- Planificar redes con constancia y sin ruido
- Editar notas de divulgación de investigadores
- Atender a periodistas y preparar a voceros

Qué buscamos
- Dos años o más de experiencia en comunicación, periodismo o edición
- Escritura excelente en español
- Inglés para leer artículos y entrevistar a visitantes
- Criterio para simplificar sin mentir

Suma puntos
- Diseño gráfico o edición de video
- Formación científica o técnica

Veinte horas por semana, con una tarde en la casa de Almagro.`,
  },
  {
    key: "tamarisk-science-writer",
    title: "Science Writer",
    organisation: "Tamarisk Research",
    kind: "communications",
    commitment: "fullTime",
    level: "mid",
    workplace: "remote",
    regions: ["AMERICAS", "EUROPE"],
    languages: { en: "native" },
    pay: [72000, 95000, "USD", "year"],
    deadlineDays: 23,
    postedDays: 8,
    description: `
Our papers are read by four hundred people and misunderstood by forty thousand. You would write what comes between: explanations that a curious reader finishes and a specialist cannot fault.

What you will do
- Write an article or interactive explanation a month with researchers
- Edit abstracts, titles and figures before papers go out
- Talk to journalists and correct the record politely
- Teach researchers to write better first drafts

What you bring
- Three years of experience in science writing, journalism or technical editing
- A portfolio of pieces on difficult subjects
- Enough mathematics to follow an argument about machine learning
- English at a native level of writing

Nice to have
- Experience with data visualisation
- A second language

Remote in the Americas or Europe.`,
  },
  {
    key: "puente-periodista-datos",
    title: "Periodista de datos",
    organisation: "Puente Cívico",
    kind: "communications",
    commitment: "fullTime",
    level: "mid",
    workplace: "hybrid",
    places: [["Bogotá", "CO"]],
    languages: { es: "native" },
    pay: [5500000, 7200000, "COP", "month"],
    deadlineDays: 20,
    postedDays: 11,
    text: "es",
    description: `
Los informes de Puente Cívico se descargan mucho y se leen poco. Buscamos a una persona que los convierta en historias: con datos, con gente y con un final que sirva para algo.

Qué vas a hacer
- Producir un reportaje al mes a partir de nuestras investigaciones
- Limpiar y analizar bases de contratos y respuestas oficiales
- Hacer gráficos y mapas que se entiendan en un teléfono
- Acompañar la publicación con medios aliados

Qué buscamos
- Dos años de experiencia en periodismo, de preferencia con datos
- Hojas de cálculo avanzadas; Python o R es una ventaja
- Rigor con las fuentes y respeto por las personas entrevistadas
- Redacción ágil

Suma puntos
- Diseño de visualizaciones
- Experiencia con derechos de petición

Tres días por semana en Bogotá.`,
  },
  {
    key: "lumbre-podcast-producer",
    title: "Podcast Producer (Spanish and English)",
    organisation: "Lumbre Collective",
    kind: "communications",
    commitment: "contract",
    level: "mid",
    workplace: "remote",
    regions: ["LATAM", "EUROPE"],
    languages: { es: "native", en: "fluent" },
    hours: 18,
    pay: [28, 40, "USD", "hour"],
    deadlineDays: 15,
    postedDays: 4,
    description: `
A conversation every two weeks with someone who works on a problem that matters: a vaccine logistician, an interpretability researcher, a mayor. Twenty thousand people listen in Spanish, and we want an English edition.

What you will do
- Find guests, prepare interviews and sit in on recordings
- Edit sound and structure, and write notes and titles
- Cut short pieces for social media
- Plan the season with the host

What you bring
- Two years of experience in podcast or radio production
- Native Spanish and fluent English
- Skill in an audio editor and a good ear for what to leave out
- Reliability with dates

Nice to have
- Interest in science, philanthropy or technology
- Experience with transcription and subtitles

Contract of about eighteen hours a week, renewed each season.`,
  },
  {
    key: "northlight-communications-director",
    title: "Director of Communications",
    organisation: "Northlight Biosecurity",
    kind: "communications",
    commitment: "fullTime",
    level: "lead",
    workplace: "hybrid",
    places: [["Boston", "US"]],
    visa: "no",
    languages: { en: "fluent" },
    pay: [140000, 175000, "USD", "year"],
    deadlineDays: 33,
    postedDays: 19,
    description: `
One day our system will sound a real alarm, and what we say in the first hour will matter more than anything before. Until then someone has to explain why an organisation that looks for catastrophes is good news.

What you will do
- Lead communications strategy, media and crisis preparation
- Manage a team of three and two agencies
- Train scientists as spokespeople
- Work with public health partners on common messages

What you bring
- Ten years of experience in communications, public health or journalism
- Experience in crisis communication
- Experience in leading a team
- Excellent English

Nice to have
- A scientific background
- Spanish

Two days a week in Boston. Existing permission to work in the United States is required.`,
  },
  {
    key: "ceibo-community-manager",
    title: "Pasante de redes y contenidos",
    organisation: "Fundación Ceibo Abierto",
    kind: "communications",
    commitment: "internship",
    level: "student",
    workplace: "remote",
    regions: ["UY", "AR"],
    languages: { es: "native" },
    hours: 15,
    pay: [22000, 22000, "UYU", "month"],
    deadlineDays: 13,
    postedDays: 2,
    startDays: 30,
    text: "es",
    description: `
Seis meses para aprender a contar el trabajo de treinta proyectos sociales: una huerta, un observatorio, una escuela de programación. Te acompaña la responsable de comunicación y tus piezas se publican desde el primer mes.

Qué vas a hacer
- Preparar publicaciones semanales para tres redes
- Entrevistar a personas de los proyectos y escribir perfiles cortos
- Editar videos de un minuto con subtítulos
- Medir qué funciona y proponer cambios

Qué buscamos
- Estudiantes de comunicación, periodismo, diseño o afines
- Buena ortografía y curiosidad
- Manejo básico de herramientas de edición de imagen y video
- Quince horas por semana

Suma puntos
- Fotografía
- Haber manejado las redes de un grupo

A distancia desde Uruguay o la Argentina, con una visita por mes a un proyecto.`,
  },
  {
    key: "baobab-media-officer",
    title: "Media and Publications Officer",
    organisation: "Baobab Policy Forum",
    kind: "communications",
    commitment: "fullTime",
    level: "mid",
    workplace: "hybrid",
    places: [["Accra", "GH"]],
    regions: ["AFRICA"],
    languages: { en: "fluent", fr: "conversational" },
    pay: [20000, 28000, "USD", "year"],
    deadlineDays: 25,
    postedDays: 15,
    description: `
The Baobab Policy Forum publishes forty briefs a year in English and French. You would see that they reach the people they are about, in newspapers, on radio and in voice notes.

What you will do
- Plan and edit publications with authors in nine countries
- Pitch stories to editors and place opinion pieces
- Run the website and the newsletter
- Produce audio summaries in local languages with partners

What you bring
- Three years of experience in journalism, publishing or communications
- Editing in English, and good French
- Contacts in African media, or the energy to make them
- Basic layout and web publishing

Nice to have
- Experience with radio
- Interest in technology policy

In Accra, or remote elsewhere in Africa.`,
  },
  {
    key: "kitanda-illustrator",
    title: "Illustrator and Visual Designer",
    organisation: "Kitanda Learning",
    kind: "communications",
    commitment: "contract",
    level: "entry",
    workplace: "remote",
    regions: ["AFRICA", "LATAM", "ASIA"],
    languages: { en: "conversational" },
    hours: 20,
    pay: [18, 26, "USD", "hour"],
    postedDays: 13,
    description: `
Forty short stories for first readers need pictures that a child in Kisumu or in Oaxaca recognises. The books are free to print and will be read on small, dim screens.

What you will do
- Illustrate ten stories with the authors, four months in all
- Design covers and a simple visual system for the series
- Test pictures with children and change what they misread
- Deliver files that print well in one colour

What you bring
- A portfolio of illustration, for children or not
- Skill in digital illustration and basic typography
- Working English
- Respect for feedback from seven-year-olds

Nice to have
- Experience with publishing or education
- Experience in animation

Paid by the hour, at your own times.`,
  },
  {
    key: "copihue-editor-divulgacion",
    title: "Editor/a de divulgación en seguridad de IA",
    organisation: "Copihue Datos",
    kind: "communications",
    commitment: "partTime",
    level: "mid",
    workplace: "remote",
    regions: ["LATAM", "ES"],
    languages: { es: "native", en: "fluent" },
    hours: 20,
    pay: [1100, 1500, "USD", "month"],
    deadlineDays: 22,
    postedDays: 5,
    text: "es",
    description: `
Casi todo lo bueno que se escribe sobre seguridad de inteligencia artificial está en inglés. Queremos una revista en castellano que traduzca lo mejor, encargue textos propios y pague bien a quien escribe.

Qué vas a hacer
- Elegir, encargar y editar dos textos por semana
- Trabajar con traductores y revisar la terminología
- Conversar con investigadores para que los textos no digan de más
- Pensar con el equipo de datos piezas sobre opinión pública

Qué buscamos
- Tres años de experiencia en edición, periodismo o traducción
- Castellano impecable e inglés fluido
- Conocimiento general de aprendizaje automático o ganas de estudiarlo en serio
- Delicadeza y firmeza al corregir

Suma puntos
- Haber coordinado una publicación
- Formación en ciencias o en filosofía

Veinte horas por semana, a distancia desde América Latina o España.`,
  },
];

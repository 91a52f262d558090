import type { SampleListing } from "../../sampleListing";

/** Research around the models: governance, forecasting, health, climate, minds. */
export const researchSociety: readonly SampleListing[] = [
  {
    key: "quipu-forecasting-analyst",
    title: "Forecasting Analyst, Emerging Technology",
    organisation: "Quipu Forecasting",
    kind: "research",
    commitment: "fullTime",
    level: "mid",
    workplace: "remote",
    regions: ["LATAM", "NORTH_AMERICA"],
    languages: { en: "fluent", es: "conversational" },
    pay: [48000, 68000, "USD", "year"],
    deadlineDays: 19,
    postedDays: 5,
    description: `
Quipu Forecasting asks good forecasters hard questions about technology and gives the answers to people who decide. Questions run from chip supply to the next influenza season; half of our clients are public bodies in Latin America.

What you will do
- Write questions that resolve without argument, and resolve them
- Recruit and score panels of forecasters, and combine their judgements
- Build small statistical models as a baseline that people have to beat
- Write two-page briefs that a minister's adviser can use on the same day

What you bring
- Experience in quantitative analysis: statistics, econometrics, epidemiology or actuarial work
- Python or R, and SQL
- A forecasting record that you can show, or a willingness to build one in the first month
- Excellent written English; conversational Spanish

Nice to have
- Knowledge of AI policy or of public health
- Experience in survey design

We are fourteen people without an office. Two retreats a year, one of them in Lima.`,
  },
  {
    key: "puente-investigador-gobernanza",
    title: "Investigador/a asociado/a en gobernanza de IA",
    organisation: "Puente Cívico",
    kind: "research",
    commitment: "fullTime",
    level: "mid",
    workplace: "hybrid",
    places: [["Bogotá", "CO"]],
    languages: { es: "native", en: "fluent" },
    pay: [7500000, 9800000, "COP", "month"],
    deadlineDays: 16,
    postedDays: 7,
    text: "es",
    description: `
Puente Cívico acerca a la ciudadanía y al Estado en decisiones técnicas. Nuestra línea de gobernanza de inteligencia artificial estudia cómo compran, usan y auditan algoritmos las entidades públicas de Colombia, y qué podría salir mejor.

Qué vas a hacer
- Levantar un inventario de sistemas automatizados en diez entidades públicas
- Entrevistar a funcionarios, proveedores y personas afectadas
- Analizar contratos y normas, y comparar con experiencias de Chile, Brasil y la Unión Europea
- Escribir informes claros y presentarlos en audiencias públicas

Qué buscamos
- Formación en derecho, ciencia política, sociología o políticas públicas, con al menos tres años de experiencia en investigación
- Métodos cualitativos: entrevistas, análisis documental, codificación
- Redacción excelente en español y lectura fluida en inglés
- Autonomía para llevar un proyecto de principio a fin

Suma puntos
- Manejo de R o Python para analizar datos de contratación
- Haber trabajado dentro del Estado

Trabajamos tres días por semana en La Candelaria y dos desde casa. El contrato es a término indefinido, con prestaciones de ley.`,
  },
  {
    key: "northlight-pandemic-modeller",
    title: "Scientist, Pandemic Early Warning",
    organisation: "Northlight Biosecurity",
    kind: "research",
    commitment: "fullTime",
    level: "senior",
    workplace: "hybrid",
    places: [["Boston", "US"]],
    visa: "no",
    languages: { en: "fluent" },
    pay: [135000, 165000, "USD", "year"],
    deadlineDays: 26,
    postedDays: 12,
    description: `
We sequence wastewater from airports and look for viruses that nobody has seen before. The bottleneck is no longer the sequencing but deciding, in hours, whether a strange signal matters. You would own that decision procedure and the statistics beneath it.

What you will do
- Develop anomaly detection over metagenomic time series
- Quantify false alarms and missed outbreaks, and defend the trade-off before public health partners
- Work with software engineers to put methods into a daily pipeline
- Write for journals and for people on call at three in the morning

What you bring
- A PhD in computational biology, epidemiology, statistics or equivalent experience
- Advanced statistics for noisy, sparse and delayed data
- Python or R in a production setting
- Fluent English

Nice to have
- Experience with metagenomic sequencing data
- Experience in an outbreak response

You need permission to work in the United States: we cannot sponsor visas at present. Two days a week in our Boston office.`,
  },
  {
    key: "paloma-data-scientist-salud",
    title: "Científica/o de datos en salud global",
    organisation: "Paloma Datos en Salud",
    kind: "research",
    commitment: "fullTime",
    level: "mid",
    workplace: "hybrid",
    places: [["Ciudad de México", "MX"]],
    regions: ["MX", "CO", "PE"],
    languages: { es: "fluent", en: "conversational" },
    pay: [45000, 62000, "MXN", "month"],
    deadlineDays: 30,
    postedDays: 10,
    text: "es",
    description: `
En Paloma usamos datos que ya existen para que las clínicas rurales tengan lo que necesitan cuando lo necesitan. Trabajamos con las secretarías de salud de seis estados de México y con aliados en Colombia y Perú.

Qué vas a hacer
- Construir modelos de demanda de vacunas y medicamentos con datos incompletos
- Evaluar programas con métodos causales cuando no hubo sorteo
- Programar tableros que el personal de las clínicas pueda leer sin capacitación
- Documentar los supuestos y explicar la incertidumbre sin esconderla

Qué buscamos
- Python o R, y SQL, con al menos dos años de experiencia
- Estadística aplicada e inferencia causal
- Experiencia con datos de salud, economía o programas sociales
- Español fluido e inglés para leer y conversar

Suma puntos
- Experiencia en evaluación de impacto
- Haber trabajado con registros administrativos

Oficina en la colonia Roma, dos días por semana; también contratamos a distancia en Colombia y Perú.`,
  },
  {
    key: "tidewater-climate-economist",
    title: "Economist, Climate Risk in Food Systems",
    organisation: "Tidewater Climate Risk",
    kind: "research",
    commitment: "fullTime",
    level: "senior",
    workplace: "hybrid",
    places: [["Amsterdam", "NL"]],
    visa: "yes",
    languages: { en: "fluent" },
    pay: [68000, 84000, "EUR", "year"],
    deadlineDays: 35,
    postedDays: 17,
    startDays: 90,
    description: `
What happens to the price of bread if three harvests fail in the same year? Tidewater models shocks to world food systems, natural or man-made, and works with governments and the reinsurers who would pay. We look for an economist who likes both theory and shipping records.

What you will do
- Extend our trade model to export bans and hoarding
- Estimate how households in low-income countries adjust to price shocks
- Lead a project with two junior analysts
- Present to finance ministries and write for a general audience

What you bring
- A PhD or a master's degree with five years of experience in economics, agricultural economics or a related field
- Econometrics, and at least one of Julia, Python, R or Stata
- Experience in project leadership
- Excellent written English

Nice to have
- Field experience in West Africa, South Asia or Central America
- French or Spanish

Three days a week in Amsterdam. We sponsor the Dutch highly skilled migrant permit and help with housing.`,
  },
  {
    key: "verity-weir-governance-fellow",
    title: "Research Fellow, Compute Governance",
    organisation: "Verity Weir Institute",
    kind: "research",
    commitment: "fellowship",
    level: "mid",
    workplace: "remote",
    regions: ["EUROPE", "AFRICA"],
    utc: [-1, 3],
    languages: { en: "fluent" },
    pay: [3600, 3600, "GBP", "month"],
    deadlineDays: 14,
    postedDays: 21,
    startDays: 70,
    description: `
A nine-month fellowship for people who want to work on how computing power is counted, reported and controlled. Fellows write one long paper and two short ones, and are matched with an official or company counsel who has the problem in practice.

What you will do
- Write an agenda with your mentor and revise it after a month
- Study chip supply chains, cloud contracts or verification methods in depth
- Publish a report that names its weakest step
- Take part in a weekly seminar and comment on other fellows' drafts

What you bring
- A background in economics, engineering, law or international relations
- Demonstrated research ability, in a degree, in journalism or at work
- Willingness to learn the technical side of AI hardware
- Fluent English

Nice to have
- Knowledge of export controls or of customs data
- Experience in semiconductors or in data centres

The fellowship is remote within Europe and Africa, because seminars are live, with two paid weeks in London.`,
  },
  {
    key: "copihue-encuestas-opinion",
    title: "Analista de encuestas sobre tecnología y sociedad",
    organisation: "Copihue Datos",
    kind: "research",
    commitment: "partTime",
    level: "entry",
    workplace: "remote",
    regions: ["LATAM"],
    languages: { es: "fluent" },
    hours: 20,
    pay: [900, 1200, "USD", "month"],
    deadlineDays: 13,
    postedDays: 3,
    text: "es",
    description: `
Copihue Datos hace encuestas en siete países de América Latina para saber qué piensa la gente sobre la inteligencia artificial, la privacidad y la confianza en las instituciones. Publicamos todos los microdatos.

Qué vas a hacer
- Preparar cuestionarios y probarlos con grupos pequeños
- Ponderar muestras y controlar la calidad del campo
- Analizar resultados y hacer gráficos que se entiendan a la primera
- Responder consultas de periodistas e investigadores

Qué buscamos
- Estudios en sociología, estadística, psicología, economía o afines
- R o Python a nivel básico o intermedio
- Conocimientos de muestreo y de diseño de cuestionarios
- Buena redacción en español

Suma puntos
- Haber participado de una encuesta de principio a fin
- Portugués o inglés

Son veinte horas por semana, en los horarios que elijas salvo una reunión los martes. El puesto puede crecer a jornada completa el año próximo.`,
  },
  {
    key: "quebracho-animal-welfare-researcher",
    title: "Researcher, Farmed Fish Welfare in South America",
    organisation: "Fundación Quebracho",
    kind: "research",
    commitment: "contract",
    level: "mid",
    workplace: "remote",
    regions: ["CL", "PE", "AR", "UY", "BR"],
    languages: { en: "fluent", es: "fluent" },
    hours: 30,
    pay: [2400, 3000, "USD", "month"],
    deadlineDays: 22,
    postedDays: 13,
    description: `
Hundreds of millions of fish are farmed in South America each year, with hardly any welfare rules. Fundación Quebracho wants to know which changes producers would accept and which laws could be enforced. This is a one-year contract for thirty hours a week.

What you will do
- Map producers, certifiers and regulations in Chile, Peru and Brazil
- Interview farm managers, veterinarians and inspectors
- Estimate the costs and benefits of three reforms
- Write one report in English and one in Spanish

What you bring
- Experience in applied research: economics, veterinary science, biology, public policy or journalism
- Interviewing skills and tact
- Spreadsheet modelling that others can check
- Fluent Spanish and English; Portuguese is welcome

Nice to have
- Knowledge of aquaculture
- Experience with cost-effectiveness analysis

You need to live in South America and be able to travel for eight weeks in the year.`,
  },
  {
    key: "halcyon-digital-minds",
    title: "Philosophy Research Assistant, Digital Minds",
    organisation: "Halcyon Questions",
    kind: "research",
    commitment: "partTime",
    level: "entry",
    workplace: "remote",
    regions: ["ANYWHERE"],
    languages: { en: "fluent" },
    hours: 16,
    pay: [28, 34, "USD", "hour"],
    deadlineDays: 17,
    postedDays: 18,
    description: `
Could a computer system have interests that count, and how would anyone tell? Halcyon Questions is three philosophers and a cognitive scientist who try to make that discussion more careful. We need a research assistant for two days a week.

What you will do
- Review literature in philosophy of mind, animal cognition and machine learning, and summarise it fairly
- Check arguments in drafts and look for the strongest objection
- Keep our public annotated bibliography in order
- Help to organise a workshop of thirty people in spring

What you bring
- A degree in philosophy, cognitive science, psychology or a similar subject
- Clear analytical writing in English
- Care with sources and with other people's positions
- Reliability without much supervision

Nice to have
- Some familiarity with how language models work
- Experience with organising academic events

Paid by the hour, anywhere in the world. Please send a writing sample of at most ten pages.`,
  },
  {
    key: "sextant-senior-economist-ai-labour",
    title: "Lead Economist, AI and Labour Markets",
    organisation: "Sextant Policy",
    kind: "research",
    commitment: "fullTime",
    level: "lead",
    workplace: "hybrid",
    places: [["Washington", "US"]],
    visa: "no",
    languages: { en: "fluent" },
    pay: [170000, 215000, "USD", "year"],
    deadlineDays: 45,
    postedDays: 25,
    description: `
Sextant Policy opens a programme on how advanced AI will change work, and looks for the economist who will shape it: set the agenda, hire four people and be the voice that committees call.

What you will do
- Set a three-year research agenda and raise part of its funding
- Lead empirical work on tasks, wages and firm entry with administrative data
- Hire and manage a team of economists and policy analysts
- Testify, brief and write for decision makers of both parties

What you bring
- A PhD in economics and ten years of experience after it, or an equivalent record
- Publications in labour economics or in the economics of technology
- Experience in management and in fundraising
- Ease with journalists and legislators

Nice to have
- Experience in government
- Knowledge of current AI systems beyond the headlines

Hybrid in Washington, three days a week. Applicants need permission to work in the United States.`,
  },
];

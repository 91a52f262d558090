import type { SampleListing } from "../../sampleListing";

/** Research on models themselves: interpretability, evaluations, control. */
export const researchModels: readonly SampleListing[] = [
  {
    key: "tamarisk-interpretability-engineer",
    title: "Research Engineer, Interpretability",
    organisation: "Tamarisk Research",
    kind: "research",
    commitment: "fullTime",
    level: "mid",
    workplace: "remote",
    regions: ["AMERICAS", "EUROPE"],
    utc: [-5, 2],
    languages: { en: "fluent" },
    pay: [95000, 130000, "USD", "year"],
    deadlineDays: 24,
    postedDays: 3,
    startDays: 60,
    description: `
Tamarisk Research is a small non-profit that tries to read what large language models compute, and publishes everything it finds. You would join a team of six that builds sparse autoencoders, probes them and writes up what fails as plainly as what works.

What you will do
- Train and debug sparse autoencoders and transcoders on models of up to 30 billion parameters
- Turn one-off notebooks into a library that the whole team can trust
- Design causal experiments, such as activation patching, that could prove a favourite explanation wrong
- Write short public notes on each result, negative ones included

What you bring
- Strong Python and at least two years of PyTorch or JAX
- Experience in mechanistic interpretability, from a paper, a fellowship or a serious personal project
- Solid linear algebra and statistics
- Clear written English, because we work by document

Nice to have
- Experience with distributed training on GPU clusters
- A habit of open-source contributions

We work remotely with four hours of overlap around 14:00 UTC. People in Latin America and Europe fit well; we cannot employ elsewhere for now.`,
  },
  {
    key: "ombu-investigadora-interpretabilidad",
    title: "Investigador/a en interpretabilidad de modelos de lenguaje",
    organisation: "Laboratorio Ombú",
    kind: "research",
    commitment: "fullTime",
    level: "mid",
    workplace: "hybrid",
    places: [["Buenos Aires", "AR"]],
    languages: { es: "fluent", en: "conversational" },
    pay: [2200, 3000, "USD", "month"],
    deadlineDays: 18,
    postedDays: 6,
    text: "es",
    description: `
El Laboratorio Ombú es un grupo independiente de Buenos Aires que estudia cómo representan los modelos de lenguaje el castellano y otras lenguas de la región. Somos ocho personas, publicamos con datos abiertos y compartimos oficina en Villa Crespo dos días por semana.

Qué vas a hacer
- Entrenar y analizar autoencoders dispersos sobre modelos multilingües
- Diseñar experimentos que comparen los mismos circuitos en castellano y en inglés
- Mantener el código del laboratorio limpio, probado y documentado
- Escribir artículos y notas de divulgación junto con el equipo

Qué buscamos
- Buen manejo de Python y PyTorch
- Experiencia en aprendizaje automático, en la industria o en la universidad
- Conocimientos de estadística y álgebra lineal
- Inglés suficiente para leer y escribir artículos
- Ganas de explicar resultados negativos sin maquillarlos

Suma puntos
- Haber participado de un programa de seguridad en IA
- Publicaciones o proyectos de interpretabilidad mecanicista

Trabajamos en modalidad híbrida, con horarios flexibles. Pagamos en dólares o en pesos, como prefieras.`,
  },
  {
    key: "kestrel-evaluations-scientist",
    title: "Senior Research Scientist, Dangerous Capability Evaluations",
    organisation: "Kestrel Evaluations",
    kind: "research",
    commitment: "fullTime",
    level: "senior",
    workplace: "onsite",
    places: [["Berkeley", "US"]],
    visa: "yes",
    languages: { en: "fluent" },
    pay: [190000, 260000, "USD", "year"],
    deadlineDays: 40,
    postedDays: 11,
    description: `
Kestrel Evaluations measures what frontier models can do before they are released, and tells developers and governments what we found. We look for a scientist who can own a research agenda on autonomous replication and cyber capabilities, and who enjoys finding out that an evaluation was wrong.

What you will do
- Lead a team of three that designs and validates dangerous-capability evaluations
- Decide what evidence would change a release decision, and collect it
- Brief technical staff at model developers and at public institutes
- Publish methods, with redaction where publication would do harm

What you bring
- Five years or more of empirical research in machine learning, security or a neighbouring field
- A record of experimental design that others could replicate
- Experience leading people or projects
- Strong Python and familiarity with agent scaffolding
- Excellent written and spoken English

Nice to have
- Experience in red teaming or capture-the-flag competitions
- Experience working with public institutions

The work is in our Berkeley office because some materials may not leave it. We sponsor visas and pay for relocation.`,
  },
  {
    key: "kestrel-eval-task-writer",
    title: "Contract Task Writer for Agent Evaluations",
    organisation: "Kestrel Evaluations",
    kind: "research",
    commitment: "contract",
    level: "entry",
    workplace: "remote",
    regions: ["ANYWHERE"],
    languages: { en: "fluent" },
    hours: 15,
    pay: [35, 55, "USD", "hour"],
    postedDays: 2,
    description: `
We build tasks that show what AI agents can and cannot do: realistic jobs in software, research and office work, each with instructions, an environment and a scoring script. We pay per hour, with at least ten and at most twenty hours a week, and you choose when.

What you will do
- Propose tasks from work that you know well
- Write clear instructions and a reference solution, and time yourself doing the task
- Write scoring code in Python that is hard to game
- Try other people's tasks and report where they are ambiguous

What you bring
- Comfortable Python, with tests
- A field you know from the inside: software engineering, data analysis, bookkeeping, biology, law
- Careful written English
- Ten to twenty hours a week for at least three months

Nice to have
- Experience with Docker
- Experience in quality assurance or exam writing

You may live anywhere we can lawfully pay a contractor. No degree is needed; a short paid trial task decides.`,
  },
  {
    key: "banyan-multilingual-safety",
    title: "Research Associate, Multilingual Safety",
    organisation: "Banyan Alignment",
    kind: "research",
    commitment: "fullTime",
    level: "entry",
    workplace: "hybrid",
    places: [
      ["Bengaluru", "IN"],
      ["Singapore", "SG"],
    ],
    regions: ["APAC"],
    languages: { en: "fluent" },
    pay: [24000, 36000, "USD", "year"],
    deadlineDays: 15,
    postedDays: 9,
    description: `
Safety training is mostly done in English and leaks in other languages. Banyan Alignment measures those leaks in Hindi, Tamil, Indonesian and Vietnamese, and works with developers on fixes. Our two offices share one small team.

What you will do
- Build and maintain benchmarks of refusal and harmful compliance in eight languages
- Run experiments on fine-tuning and steering that transfer across languages
- Recruit and train annotators, and check how far they agree
- Write up results for workshops and for the developers concerned

What you bring
- A degree in computer science, linguistics or a related field, or equivalent work
- Working knowledge of Python and of one deep learning framework
- Native or fluent command of at least one Asian language beside English
- Basic statistics: you know what an agreement score hides

Nice to have
- Experience running annotation projects
- A published dataset

Hybrid in Bengaluru or Singapore, three days a week. Remote work within the Asia-Pacific region is possible after the first half year.`,
  },
  {
    key: "zenit-ai-control-postdoc",
    title: "Postdoctoral Researcher, AI Control",
    organisation: "Zenit AI Security",
    kind: "research",
    commitment: "fullTime",
    level: "senior",
    workplace: "onsite",
    places: [["Zürich", "CH"]],
    visa: "yes",
    languages: { en: "fluent" },
    pay: [105000, 125000, "CHF", "year"],
    deadlineDays: 33,
    postedDays: 14,
    startDays: 120,
    description: `
Zenit AI Security asks how untrusted models can be used safely even if they try to subvert their overseers. We offer a two-year postdoctoral position, renewable once, in a group that shares a corridor with a university systems lab.

What you will do
- Develop protocols for monitoring and sandboxing capable agents
- Build red-team models that try to break those protocols, and publish both sides
- Supervise one or two master's theses a year
- Present at conferences, and at our monthly open seminar

What you bring
- A PhD in computer science, mathematics, statistics or physics, finished or about to be
- First-author publications at machine learning or security venues
- Strong programming in Python
- Interest in adversarial settings and in game theory
- Fluent English; German is not needed

Nice to have
- Experience with reinforcement learning
- Experience in cryptography or formal methods

The position is in Zürich. We take care of work permits for people from any country and help families settle.`,
  },
  {
    key: "nodo-sur-beca-investigacion",
    title: "Beca de iniciación a la investigación en seguridad de IA",
    organisation: "Nodo Sur",
    kind: "research",
    commitment: "fellowship",
    level: "student",
    workplace: "hybrid",
    places: [["Buenos Aires", "AR"]],
    regions: ["AR", "UY"],
    languages: { es: "fluent", en: "conversational" },
    hours: 15,
    pay: [450, 450, "USD", "month"],
    deadlineDays: 21,
    postedDays: 4,
    startDays: 45,
    text: "es",
    description: `
Doce semanas para hacer tu primera investigación en seguridad de inteligencia artificial, con una persona que te acompaña y un grupo con quien pensar. Elegís un tema de una lista o traés el tuyo; al final presentás un trabajo breve ante la comunidad.

Qué vas a hacer
- Leer y discutir un artículo por semana en grupo
- Replicar un resultado conocido durante el primer mes
- Llevar adelante un proyecto propio de interpretabilidad, evaluaciones o gobernanza
- Escribir un informe y presentarlo en una jornada abierta

Qué buscamos
- Estudiantes avanzados o recién graduados de carreras técnicas o de ciencias sociales con base cuantitativa
- Python a nivel intermedio
- Nociones de aprendizaje automático
- Lectura de textos técnicos en inglés
- Quince horas semanales durante doce semanas

No hace falta
- Haber publicado
- Tener experiencia previa en seguridad de IA

Nos reunimos los jueves en Buenos Aires; quienes viven en el resto de la Argentina o en Uruguay pueden participar a distancia.`,
  },
  {
    key: "thornfield-fellowship-alignment",
    title: "Thornfield Fellowship in Alignment Research",
    organisation: "Thornfield Fellowship",
    kind: "research",
    commitment: "fellowship",
    level: "entry",
    workplace: "onsite",
    places: [["Cambridge", "GB"]],
    visa: "yes",
    languages: { en: "fluent" },
    pay: [9000, 9000, "GBP", "total"],
    deadlineDays: 12,
    postedDays: 20,
    startDays: 75,
    description: `
Ten weeks in Cambridge with a mentor, a desk, a stipend and time to find out whether alignment research is for you. Each summer twenty fellows work in pairs on a question that a mentor cares about; about half of the projects end in a paper or a public tool.

What you will do
- Choose a project with your mentor in the first week and write down what would count as failure
- Run experiments or develop theory with a partner
- Present work in progress every second Friday
- Finish with a written report, public unless there is a reason against it

What you bring
- Strong quantitative skills, from a degree or otherwise
- Programming in Python, with some experience of PyTorch
- Evidence that you can carry a project through: a thesis, a replication, a tool that people use
- Good working English

Nice to have
- Having read a few alignment papers critically
- Experience in a reading group or a technical course on AI safety

Housing in a college, travel from anywhere and visa costs are paid. Students in their last year may apply.`,
  },
  {
    key: "araucaria-avaliacoes-biologia",
    title: "Researcher, Biosecurity Evaluations of AI Systems",
    organisation: "Instituto Araucaria",
    kind: "research",
    commitment: "fullTime",
    level: "mid",
    workplace: "hybrid",
    places: [["São Paulo", "BR"]],
    regions: ["LATAM"],
    languages: { en: "fluent", pt: "conversational" },
    pay: [150000, 210000, "BRL", "year"],
    deadlineDays: 28,
    postedDays: 8,
    description: `
Instituto Araucaria works where biology and computing meet public risk. With partners on three continents we measure whether AI systems help people who should not be helped with biology, and whether they help those who defend. We look for a researcher with a foot in each field.

What you will do
- Design evaluations of biological knowledge and troubleshooting with domain experts
- Run uplift studies with volunteers, from ethics approval to analysis
- Keep hazardous material out of publications, and argue well about where the line is
- Present findings to health authorities in Brazil and neighbouring countries

What you bring
- A master's degree or PhD in molecular biology, epidemiology, bioinformatics or a related field
- Working knowledge of Python or R and of statistics for experiments
- Experience in study design with human participants
- Fluent English and conversational Portuguese; Spanish helps

Nice to have
- Laboratory experience in virology or microbiology
- Knowledge of large language models

The office is in Pinheiros, São Paulo. Two days a week there, or remote from anywhere in Latin America with a visit each quarter.`,
  },
  {
    key: "lumbre-replication-volunteer",
    title: "Volunteer Replicator, Open Replications Project",
    organisation: "Lumbre Collective",
    kind: "research",
    commitment: "volunteer",
    level: "entry",
    workplace: "remote",
    regions: ["ANYWHERE"],
    languages: { en: "conversational" },
    hours: 6,
    postedDays: 16,
    description: `
Many safety results have been obtained once, by one group, on one model. The Open Replications Project redoes them in the open. Volunteers work in pairs, with a reviewer who knows the field and a small budget for compute.

What you will do
- Pick a paper from our list, or propose one, with a partner
- Write down before you start which numbers should come out
- Redo the main experiment and publish code, logs and a two-page report
- Review another pair's report

What you bring
- Python, and enough PyTorch to read other people's training code
- Basic statistics and patience with other people's bugs
- Six hours a week for two months
- Enough English to write a short report; we help with the language

Nice to have
- An earlier replication, even of your own work
- Experience with reproducible environments

We meet on Saturdays at 15:00 UTC, with a recording for those who cannot. Replications have led to jobs, and to three corrections by grateful authors.`,
  },
];

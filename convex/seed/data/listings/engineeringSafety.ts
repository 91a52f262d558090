import type { SampleListing } from "../../sampleListing";

/** Engineering for safety research and for secure systems. */
export const engineeringSafety: readonly SampleListing[] = [
  {
    key: "tamarisk-platform-engineer",
    title: "Senior ML Infrastructure Engineer",
    organisation: "Tamarisk Research",
    kind: "engineering",
    commitment: "fullTime",
    level: "senior",
    workplace: "remote",
    regions: ["AMERICAS", "EUROPE"],
    utc: [-5, 2],
    languages: { en: "fluent" },
    pay: [120000, 160000, "USD", "year"],
    deadlineDays: 31,
    postedDays: 4,
    description: `
Our researchers wait too long for their experiments. You would own the path from a line in a notebook to two hundred GPUs and back, for a team of twelve who each want something different on Monday.

What you will do
- Run our Kubernetes clusters on two clouds and keep the bill in sight
- Build job scheduling, checkpointing and storage of activations that survives spot instances
- Make the common experiment one command and the unusual one possible
- Teach: pair with researchers and review their code

What you bring
- Five years of software engineering, two of them close to machine learning infrastructure
- Kubernetes, Terraform and Linux at depth
- Python, and one of Go, Rust or C++
- Experience with distributed training in PyTorch
- Good written English and a habit of documenting

Nice to have
- Experience with profiling CUDA kernels
- Experience as the only infrastructure person of a team

Remote with overlap around 14:00 UTC. Employment or contract, as your country allows.`,
  },
  {
    key: "kestrel-fullstack-engineer",
    title: "Full-Stack Engineer, Evaluation Tools",
    organisation: "Kestrel Evaluations",
    kind: "engineering",
    commitment: "fullTime",
    level: "mid",
    workplace: "remote",
    regions: ["NORTH_AMERICA", "LATAM"],
    languages: { en: "fluent" },
    pay: [110000, 150000, "USD", "year"],
    deadlineDays: 20,
    postedDays: 2,
    description: `
Evaluators read thousands of agent transcripts a week. You would build the tools they read with: a viewer that loads a million steps without stutter, annotation that two people can do at once, and queries that answer "how often did it try that?" in a second.

What you will do
- Own features from a sketch with researchers to production
- Write TypeScript and React in front, Python and PostgreSQL behind
- Measure what is slow and make it quick
- Keep the tools open source and welcoming to outside contributors

What you bring
- Three years or more of experience as a full-stack developer
- TypeScript and React in depth, including performance
- Python and SQL
- A sense for interfaces that people use all day
- Fluent written English

Nice to have
- Experience with large tables, traces or log viewers
- Interest in AI safety; we will teach what you need

Remote in the Americas. We employ through a partner in Argentina, Brazil, Chile, Colombia, Mexico and Uruguay at the same pay.`,
  },
  {
    key: "zenit-security-engineer",
    title: "Security Engineer, Model Weights",
    organisation: "Zenit AI Security",
    kind: "engineering",
    commitment: "fullTime",
    level: "senior",
    workplace: "onsite",
    places: [["Zürich", "CH"]],
    visa: "yes",
    languages: { en: "fluent" },
    pay: [130000, 165000, "CHF", "year"],
    deadlineDays: 29,
    postedDays: 9,
    description: `
Someone will try to steal the most valuable files in the world. Zenit AI Security designs and tests defences for laboratories that hold model weights, from hardware attestation to insider threat.

What you will do
- Assess the infrastructure of partner laboratories, and help to fix what you find
- Build reference designs for confidential computing and for narrow egress
- Run red-team exercises with a small, careful crew
- Write guidance that other organisations can adopt without us

What you bring
- Five years or more in security engineering, in the cloud or in high-assurance systems
- Deep knowledge of at least two of: hardware security, Linux internals, network security, identity, detection
- Programming in Rust, Go or Python
- Discretion, and the ability to explain risk to people who are not engineers
- Fluent English

Nice to have
- Experience at a bank, a cloud provider or a national agency
- Knowledge of machine learning operations

On site in Zürich, because of what is in the building. Work permits are our job, not yours.`,
  },
  {
    key: "ombu-ingenieria-evaluaciones",
    title: "Ingeniero/a de software para evaluaciones de modelos",
    organisation: "Laboratorio Ombú",
    kind: "engineering",
    commitment: "fullTime",
    level: "mid",
    workplace: "remote",
    regions: ["LATAM"],
    languages: { es: "fluent", en: "conversational" },
    pay: [2800, 3800, "USD", "month"],
    deadlineDays: 23,
    postedDays: 5,
    text: "es",
    description: `
Queremos saber qué hacen los modelos cuando les hablan en castellano rioplatense, en portugués o en quechua. Para eso necesitamos una plataforma de evaluaciones que corra todos los días, que cueste poco y en la que se pueda confiar.

Qué vas a hacer
- Diseñar y mantener la plataforma: colas, ejecución, almacenamiento y reportes
- Escribir evaluaciones con el equipo de investigación
- Publicar paneles con resultados que cualquiera pueda reproducir
- Cuidar las pruebas automáticas, la documentación y el gasto

Qué buscamos
- Al menos tres años de experiencia en desarrollo de software
- Python sólido y buen manejo de SQL
- Experiencia con Docker y con integración continua
- Inglés para leer documentación y escribir a otros equipos
- Criterio para decir que algo todavía no está listo

Suma puntos
- TypeScript y React
- Haber trabajado con modelos de lenguaje por API

Somos un equipo distribuido en cuatro países. Pagamos en dólares y nos juntamos una semana por semestre.`,
  },
  {
    key: "banyan-backend-intern",
    title: "Software Engineering Intern, Annotation Platform",
    organisation: "Banyan Alignment",
    kind: "engineering",
    commitment: "internship",
    level: "student",
    workplace: "onsite",
    places: [["Bengaluru", "IN"]],
    languages: { en: "fluent" },
    pay: [45000, 60000, "INR", "month"],
    deadlineDays: 25,
    postedDays: 15,
    startDays: 50,
    description: `
Sixteen weeks on the platform with which three hundred annotators tell us whether a model's answer is harmful, in eleven scripts. You will ship to them in your first week, with a mentor beside you.

What you will do
- Fix and extend a Django and TypeScript application that is used every day
- Make right-to-left and mixed-script text behave
- Add tests where you were afraid to change something
- Present what you learnt in the last week

What you bring
- You are studying computer science or teach yourself with equal seriousness
- Python, and some JavaScript or TypeScript
- Git, and the patience to write a good pull request
- English for daily work

Nice to have
- Experience with Unicode, fonts or input methods
- A second Asian language

In our Bengaluru office. Interns may continue part-time while they finish their degree.`,
  },
  {
    key: "lumbre-open-source-maintainer",
    title: "Open Source Maintainer, Safety Tooling",
    organisation: "Lumbre Collective",
    kind: "engineering",
    commitment: "partTime",
    level: "mid",
    workplace: "remote",
    regions: ["ANYWHERE"],
    languages: { en: "fluent" },
    hours: 20,
    pay: [45, 65, "USD", "hour"],
    deadlineDays: 27,
    postedDays: 8,
    description: `
Half of the tools that safety researchers rely on are kept alive by one tired person. Lumbre pays maintainers. You would take over two Python libraries with some four thousand users and make them boring in the best sense.

What you will do
- Triage issues and review pull requests within two working days
- Cut releases on a schedule, with notes that people read
- Write the tests and documentation that were never written
- Help newcomers to their first contribution

What you bring
- Experience as a maintainer or regular contributor of an open source project
- Excellent Python, packaging and continuous integration included
- Familiarity with PyTorch
- Kind and precise written English

Nice to have
- Experience with mechanistic interpretability libraries
- Experience in mentoring

Twenty hours a week, anywhere, asynchronous. One call every second Wednesday.`,
  },
  {
    key: "northlight-bioinformatics-engineer",
    title: "Bioinformatics Software Engineer",
    organisation: "Northlight Biosecurity",
    kind: "engineering",
    commitment: "fullTime",
    level: "mid",
    workplace: "remote",
    regions: ["US", "CA"],
    visa: "no",
    languages: { en: "fluent" },
    pay: [115000, 140000, "USD", "year"],
    deadlineDays: 34,
    postedDays: 19,
    description: `
Every night two terabytes of sequence arrive from eleven airports. You would keep the pipeline that turns them into a short list of things to worry about, and make it ten times cheaper.

What you will do
- Build and operate pipelines in Nextflow on AWS
- Optimise alignment and assembly steps in Rust or C++ where it pays
- Track data provenance so that each alarm can be audited
- Share an on-call rotation with four colleagues

What you bring
- Three years of experience in software engineering, at least one in bioinformatics
- Python and one compiled language
- Cloud experience, preferably AWS Batch and S3 at scale
- Comfort with sequencing data formats
- Fluent English

Nice to have
- Experience with metagenomics
- Contributions to scientific open source software

Remote from the United States or Canada, where you need an existing right to work.`,
  },
  {
    key: "tamarisk-frontend-visualisation",
    title: "Data Visualisation Engineer",
    organisation: "Tamarisk Research",
    kind: "engineering",
    commitment: "contract",
    level: "mid",
    workplace: "remote",
    regions: ["ANYWHERE"],
    languages: { en: "fluent" },
    hours: 25,
    pay: [60, 85, "USD", "hour"],
    postedDays: 6,
    description: `
A feature inside a neural network is easier to believe when you can poke it. We want explanations that readers can touch: interactive figures for our papers and a public atlas of features. This is a six-month contract for about twenty-five hours a week.

What you will do
- Design and build interactive figures with researchers, from first sketch to publication
- Make a public atlas of a million features quick on an ordinary laptop
- Test the figures with readers and throw away what confuses
- Leave components that the team can reuse

What you bring
- A portfolio of data visualisation on the web
- TypeScript and React or Svelte; D3, Canvas or WebGL
- Attention to accessibility and to small screens
- Good written English

Nice to have
- Some machine learning, or curiosity about it
- Experience in science communication or journalism

Work from anywhere, at your own hours, with a weekly review.`,
  },
  {
    key: "zenit-formal-methods",
    title: "Formal Verification Engineer",
    organisation: "Zenit AI Security",
    kind: "engineering",
    commitment: "fullTime",
    level: "mid",
    workplace: "hybrid",
    places: [["Zürich", "CH"]],
    regions: ["EU", "CH", "GB"],
    languages: { en: "fluent" },
    pay: [110000, 140000, "CHF", "year"],
    deadlineDays: 38,
    postedDays: 23,
    description: `
Some parts of an AI system should be proved, not hoped: the sandbox, the scheduler that decides what an agent may touch, the log that it cannot rewrite. We verify such parts and show that it can be done at reasonable cost.

What you will do
- Specify and verify isolation components in Lean, Coq or Dafny
- Work with language models as proof assistants, and measure how far they help
- Turn verified models into code that is really used
- Publish, and speak at workshops

What you bring
- Experience in interactive theorem proving or in program verification
- A background in programming languages, logic or mathematics
- Solid programming in Rust, OCaml or Haskell
- Fluent English

Nice to have
- Knowledge of operating systems or hypervisors
- Experience with automated reasoning

Hybrid in Zürich, or remote within the European Union and the United Kingdom with a visit each month.`,
  },
];

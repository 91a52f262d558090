/** What the invented employer of the synthetic board looks for. */
export interface BoardRole {
  title: string;
  department: string;
  language: "en" | "es";
  intro: string;
  does: readonly string[];
  needs: readonly string[];
  nice: readonly string[];
}

export const BOARD_ROLES: readonly BoardRole[] = [
  {
    title: "Research Scientist, Model Behaviour",
    department: "Research",
    language: "en",
    intro:
      "We study how large language models behave when the stakes are high, and we publish what we find.",
    does: [
      "Design experiments on honesty, sycophancy and power-seeking",
      "Train small models in order to understand larger ones",
      "Write papers and shorter public notes",
    ],
    needs: [
      "3+ years of experience in machine learning research",
      "Strong Python and PyTorch",
      "Fluent written and spoken English",
    ],
    nice: ["Experience with reinforcement learning", "A public code base"],
  },
  {
    title: "Research Engineer, Interpretability",
    department: "Research",
    language: "en",
    intro:
      "You will build the tools with which we look inside neural networks.",
    does: [
      "Train sparse autoencoders on models of several sizes",
      "Turn notebooks into tested libraries",
      "Work with scientists on causal experiments",
    ],
    needs: [
      "At least 2 years of experience in software engineering",
      "Python, PyTorch and basic linear algebra",
      "Good written English",
    ],
    nice: ["CUDA or Triton", "Mechanistic interpretability"],
  },
  {
    title: "Backend Engineer",
    department: "Engineering",
    language: "en",
    intro:
      "Our evaluation platform runs two hundred thousand tasks a day; you keep it honest and quick.",
    does: [
      "Own services in Python and Go",
      "Design queues that survive a lost machine",
      "Review code and write runbooks",
    ],
    needs: [
      "4+ years of experience in backend development",
      "Python or Go, and PostgreSQL",
      "Experience with Kubernetes",
    ],
    nice: ["Rust", "Experience on call"],
  },
  {
    title: "Frontend Engineer, Research Tools",
    department: "Engineering",
    language: "en",
    intro: "Researchers live in the interfaces that you will make.",
    does: [
      "Build viewers for very long transcripts",
      "Care about keyboard use and accessibility",
      "Measure, then make faster",
    ],
    needs: [
      "3 years of experience with TypeScript and React",
      "An eye for detail",
      "Fluent English",
    ],
    nice: ["D3 or WebGL"],
  },
  {
    title: "Policy Analyst",
    department: "Policy & Governance",
    language: "en",
    intro: "We help public bodies to write rules for AI that can be enforced.",
    does: [
      "Follow legislation in four jurisdictions",
      "Write briefs and answers to consultations",
      "Brief officials and their staff",
    ],
    needs: [
      "2-4 years of experience in public policy, law or government",
      "Excellent written English",
      "Interest in technology",
    ],
    nice: ["Spanish or Portuguese is a plus"],
  },
  {
    title: "Analista de Políticas Públicas",
    department: "Policy & Governance",
    language: "es",
    intro:
      "Trabajamos con gobiernos de América Latina para que las reglas sobre inteligencia artificial se puedan cumplir.",
    does: [
      "Dar seguimiento a proyectos de ley en cinco países",
      "Redactar informes y notas breves",
      "Coordinar reuniones con equipos legislativos",
    ],
    needs: [
      "2 años de experiencia en políticas públicas o investigación",
      "Español nativo e inglés avanzado",
      "Excelente redacción",
    ],
    nice: ["Manejo de R o Python"],
  },
  {
    title: "Coordinador/a de Comunidad",
    department: "Community",
    language: "es",
    intro:
      "Cuidamos una red de personas que quieren trabajar en seguridad de la IA en la región.",
    does: [
      "Organizar encuentros mensuales",
      "Acompañar a facilitadores voluntarios",
      "Llevar un registro simple de lo que funciona",
    ],
    needs: [
      "Experiencia en organización de comunidades o docencia",
      "Español fluido; inglés intermedio",
      "Facilitación de grupos",
    ],
    nice: ["Experiencia en producción de eventos"],
  },
  {
    title: "Operations Manager",
    department: "Operations",
    language: "en",
    intro: "Forty people in eleven countries, and someone who makes it work.",
    does: [
      "Run payroll, contracts and compliance",
      "Own the budget",
      "Plan two retreats a year",
    ],
    needs: [
      "5+ years of experience in operations or finance",
      "Spreadsheets, contracts and calm",
      "Fluent English",
    ],
    nice: ["Experience in a distributed organisation"],
  },
  {
    title: "Executive Assistant to the Director",
    department: "Operations",
    language: "en",
    intro: "Make one busy person twice as useful.",
    does: [
      "Manage the calendar and travel",
      "Prepare briefs",
      "Follow up on promises",
    ],
    needs: [
      "2 years of experience as an assistant or coordinator",
      "Discretion",
      "Excellent English",
    ],
    nice: ["Interest in AI safety"],
  },
  {
    title: "Science Writer",
    department: "Communications",
    language: "en",
    intro: "Explain hard results so that nobody is misled.",
    does: [
      "Write one long explanation a month",
      "Edit abstracts and figures",
      "Talk to journalists",
    ],
    needs: [
      "3+ years of experience in science writing or journalism",
      "A portfolio",
      "Native or near-native English",
    ],
    nice: ["Data visualisation"],
  },
  {
    title: "Periodista Científico/a",
    department: "Communications",
    language: "es",
    intro:
      "Contamos en castellano lo que la investigación encuentra, sin exagerar y sin aburrir.",
    does: [
      "Escribir dos notas por mes",
      "Editar el boletín",
      "Entrevistar a investigadores",
    ],
    needs: [
      "Tres años de experiencia en periodismo o edición",
      "Redacción excelente en español",
      "Lectura fluida en inglés",
    ],
    nice: ["Edición de audio"],
  },
  {
    title: "Security Engineer",
    department: "Engineering",
    language: "en",
    intro: "Protect model weights and the people who work with them.",
    does: [
      "Review designs and threat models",
      "Run red-team exercises",
      "Build detection",
    ],
    needs: [
      "6+ years of experience in security engineering",
      "Linux, cloud and one of Rust, Go or Python",
      "Fluent English",
    ],
    nice: ["Confidential computing"],
  },
  {
    title: "Research Intern, Evaluations",
    department: "Research",
    language: "en",
    intro: "Twelve weeks on one question about evaluating agents.",
    does: [
      "Write tasks and scorers",
      "Run and analyse experiments",
      "Present at the end",
    ],
    needs: [
      "Enrolled in a degree, or recently finished",
      "Python and basic statistics",
      "Good English",
    ],
    nice: ["Experience with agents"],
  },
  {
    title: "Data Scientist, Global Health",
    department: "Global Health & Biosecurity",
    language: "en",
    intro: "Turn surveillance data into earlier warnings.",
    does: [
      "Model noisy and delayed time series",
      "Build dashboards with health ministries",
      "Document assumptions",
    ],
    needs: [
      "3 years of experience with Python or R",
      "Statistics and SQL",
      "Fluent English",
    ],
    nice: ["Epidemiology", "Spanish is an asset"],
  },
];

/** Place lines as real boards write them. */
export const BOARD_PLACES: readonly (string | null)[] = [
  "Remote (LATAM)",
  "Buenos Aires, Argentina",
  "Remote - Americas (UTC-8 to UTC-3)",
  "San Francisco, CA | New York City, NY",
  "London, UK; Remote-Friendly (Travel-Required)",
  "Hybrid — Ciudad de México",
  "Remote, US only",
  "Berlin, Germany (On-site)",
  "Anywhere",
  "Remoto en Latinoamérica",
  "Bogotá D.C., Colombia / Remoto",
  "São Paulo, SP, Brazil",
  "Remote (EMEA)",
  "Washington, DC",
  "Montevideo o remoto desde Uruguay",
  null,
  "Remote - Worldwide",
  "Zürich, CH",
  "Nairobi, Kenya or Remote (Africa)",
  "  Toronto,  ON ,Canada ",
  "Córdoba, Argentina (híbrido)",
  "Bengaluru, India",
  "Remote (Brazil, Argentina, Chile)",
  "Multiple Locations",
];

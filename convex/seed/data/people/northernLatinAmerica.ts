import type { SamplePerson } from "../../samplePerson";

/** Sample people of Colombia, Mexico and Brazil. */
export const northernLatinAmericaPeople: readonly SamplePerson[] = [
  {
    handle: "camilo.restrepo",
    name: "Camilo Restrepo",
    locale: "es",
    memberships: { "puente-civico": "admin" },
    headline: "Politólogo: investigación, incidencia y datos de contratación",
    city: "Bogotá",
    country: "CO",
    timeZone: "America/Bogota",
    languages: { es: "native", en: "fluent" },
    education: [
      {
        school: "Universidad Nacional de Colombia",
        degree: "Maestría",
        field: "Políticas Públicas",
        startYear: 2016,
        endYear: 2018,
        description:
          "Tesis sobre compras públicas de software en alcaldías, con análisis de dos mil contratos en R.",
      },
      {
        school: "Universidad del Rosario",
        degree: "Pregrado",
        field: "Ciencia Política",
        startYear: 2010,
        endYear: 2015,
        description: "",
      },
    ],
    work: [
      {
        title: "Coordinador de investigación",
        organisation: "Puente Cívico",
        start: "2021-01",
        end: "",
        description:
          "Llevo proyectos de principio a fin: entrevistas a funcionarios, análisis documental y de contratos, informes y audiencias públicas. Coordino una coalición de nueve organizaciones.",
      },
      {
        title: "Asesor legislativo",
        organisation: "Congreso de la República",
        start: "2018-07",
        end: "2020-12",
        description:
          "Preparé conceptos y ponencias sobre protección de datos y gobierno digital. Seguí el trámite legislativo de once proyectos de ley.",
      },
    ],
    skills: {
      strong: [
        "Políticas públicas",
        "Incidencia",
        "Investigación cualitativa",
        "Redacción de informes",
      ],
      working: [
        "R",
        "Contratación pública",
        "Protección de datos",
        "Gobernanza de IA",
        "Facilitación",
      ],
      learning: ["Python", "Pronósticos"],
    },
    interests: [
      "Gobernanza de IA",
      "Compras públicas",
      "Participación ciudadana",
      "Pronósticos",
    ],
    goals:
      "Que América Latina llegue a las negociaciones sobre IA con posiciones propias y con evidencia.",
    seeking:
      "Roles de política o de otorgamiento de fondos con alcance regional o global, remotos o en Bogotá.",
    preferences: {
      kinds: ["policy", "research"],
      commitments: ["fullTime", "contract"],
      workplaces: ["remote", "hybrid"],
      places: ["CO"],
      levels: ["mid", "senior"],
      workPermissions: ["CO"],
      noWorkPermissions: ["US"],
    },
  },
  {
    handle: "mariana.tellez",
    name: "Mariana Téllez",
    locale: "es",
    memberships: { "lumbre-collective": "member" },
    headline: "Científica de datos en salud pública",
    city: "Ciudad de México",
    country: "MX",
    timeZone: "America/Mexico_City",
    languages: { es: "native", en: "fluent" },
    education: [
      {
        school: "Instituto Nacional de Salud Pública",
        degree: "Maestría",
        field: "Bioestadística",
        startYear: 2017,
        endYear: 2019,
        description:
          "Tesis sobre desabasto de vacunas con registros administrativos incompletos.",
      },
      {
        school: "Universidad Nacional Autónoma de México",
        degree: "Licenciatura",
        field: "Actuaría",
        startYear: 2012,
        endYear: 2017,
        description: "",
      },
    ],
    work: [
      {
        title: "Científica de datos",
        organisation: "Secretaría de salud estatal",
        start: "2020-03",
        end: "",
        description:
          "Modelos de demanda de vacunas en Python y SQL, evaluación de programas con métodos causales y tableros que usa el personal de sesenta clínicas.",
      },
      {
        title: "Analista de datos",
        organisation: "Consultora de evaluación social",
        start: "2019-02",
        end: "2020-02",
        description:
          "Evaluación de impacto de un programa de becas. Diseño de encuestas, ponderación y control de calidad en campo.",
      },
    ],
    skills: {
      strong: ["Python", "SQL", "Bioestadística", "Inferencia causal"],
      working: [
        "R",
        "Diseño de encuestas",
        "Epidemiología",
        "Visualización de datos",
        "dbt",
      ],
      learning: ["Pronósticos", "Modelos bayesianos jerárquicos"],
    },
    interests: [
      "Salud global",
      "Bioseguridad",
      "Pronósticos",
      "Preparación ante pandemias",
    ],
    goals:
      "Trabajar en alerta temprana de epidemias en América Latina, con datos abiertos y decisiones que se puedan auditar.",
    seeking:
      "Un puesto de ciencia de datos o investigación aplicada en salud global o bioseguridad, en la Ciudad de México o remoto.",
    preferences: {
      kinds: ["research", "engineering"],
      commitments: ["fullTime"],
      workplaces: ["remote", "hybrid"],
      places: ["MX"],
      levels: ["mid", "senior"],
      workPermissions: ["MX"],
      minimumPay: { amount: 40000, currency: "MXN", period: "month" },
    },
  },
  {
    handle: "rafael.nakamura",
    name: "Rafael Nakamura",
    locale: "en",
    memberships: { "lumbre-collective": "member" },
    headline: "Full-stack developer who likes tools that people use all day",
    city: "São Paulo",
    country: "BR",
    timeZone: "America/Sao_Paulo",
    languages: { pt: "native", en: "fluent", es: "conversational" },
    education: [
      {
        school: "Universidade de São Paulo",
        degree: "Bachelor",
        field: "Computer Engineering",
        startYear: 2011,
        endYear: 2016,
        description:
          "Final project on offline-first data collection for health workers.",
      },
    ],
    work: [
      {
        title: "Senior full-stack developer",
        organisation: "A payments company",
        start: "2020-05",
        end: "",
        description:
          "I build the merchants' dashboard in TypeScript and React, with services in Python and PostgreSQL. Made a transaction table of two million rows scroll smoothly. Idempotent payments, double entry, audits.",
      },
      {
        title: "Web developer",
        organisation: "State health department",
        start: "2016-08",
        end: "2020-04",
        description:
          "Mobile forms for community health workers, which synchronised after days without a signal, and integrations with DHIS2.",
      },
      {
        title: "Open source contributor",
        organisation: "A trace viewer for language-model agents",
        start: "2024-01",
        end: "",
        description:
          "I maintain the virtual list and the annotation panel, review pull requests and write release notes.",
      },
    ],
    skills: {
      strong: ["TypeScript", "React", "Python", "SQL", "PostgreSQL"],
      working: [
        "Docker",
        "Accessibility",
        "Performance profiling",
        "Payments",
        "Code review",
      ],
      learning: ["Rust", "AI evaluations"],
    },
    interests: [
      "AI safety tooling",
      "Open source",
      "Public health software",
      "Data visualisation",
    ],
    goals:
      "Use what I know about interfaces to make safety researchers and health workers quicker.",
    seeking:
      "A remote product or research engineering role with real users, in a small team, with an employer that can pay someone in Brazil.",
    preferences: {
      kinds: ["engineering"],
      commitments: ["fullTime", "contract"],
      workplaces: ["remote"],
      places: ["BR"],
      levels: ["mid", "senior"],
      workPermissions: ["BR"],
      noWorkPermissions: ["US", "EU"],
      minimumPay: { amount: 42000, currency: "USD", period: "year" },
    },
  },
];

import type { SamplePerson } from "../../samplePerson";

/** Sample people of Argentina and Uruguay. */
export const riverPlatePeople: readonly SamplePerson[] = [
  {
    handle: "lucia.ferreyra",
    name: "Lucía Ferreyra",
    locale: "es",
    memberships: { "nodo-sur": "member" },
    headline:
      "Ingeniera de aprendizaje automático, en camino a la interpretabilidad",
    city: "Buenos Aires",
    country: "AR",
    timeZone: "America/Argentina/Buenos_Aires",
    languages: { es: "native", en: "fluent", pt: "basic" },
    education: [
      {
        school: "Universidad de Buenos Aires",
        degree: "Licenciatura",
        field: "Ciencias de la Computación",
        startYear: 2014,
        endYear: 2020,
        description:
          "Tesis sobre representaciones de género gramatical en modelos de lenguaje, con sondas lineales y experimentos de intervención.",
      },
    ],
    work: [
      {
        title: "Ingeniera de aprendizaje automático",
        organisation: "Una empresa de comercio electrónico",
        start: "2021-03",
        end: "",
        description:
          "Entreno y despliego modelos de recomendación en PyTorch. Migré el entrenamiento a varias GPU y bajé el costo a la mitad. Escribo pruebas, reviso código y mentoreo a dos personas.",
      },
      {
        title: "Becaria de investigación en interpretabilidad",
        organisation: "Nodo Sur",
        start: "2024-03",
        end: "2024-06",
        description:
          "Entrené autoencoders dispersos sobre un modelo chico en castellano y publiqué el código y un informe con resultados negativos. Trabajé quince horas por semana durante doce semanas.",
      },
      {
        title: "Ayudante de cátedra de Probabilidad y Estadística",
        organisation: "Universidad de Buenos Aires",
        start: "2018-08",
        end: "2021-07",
        description:
          "Di clases prácticas a grupos de cuarenta estudiantes y armé ejercicios nuevos de inferencia y álgebra lineal.",
      },
    ],
    skills: {
      strong: ["Python", "PyTorch", "Aprendizaje automático", "Estadística"],
      working: [
        "Interpretabilidad mecanicista",
        "SQL",
        "Docker",
        "Álgebra lineal",
        "Redacción técnica en inglés",
      ],
      learning: ["JAX", "Kubernetes"],
    },
    interests: [
      "Interpretabilidad",
      "Evaluaciones de modelos",
      "Modelos multilingües",
      "Código abierto",
    ],
    goals:
      "Pasar del todo a investigación en seguridad de IA en el próximo año y firmar un artículo propio de interpretabilidad antes de dos.",
    seeking:
      "Un puesto de ingeniería de investigación, remoto o en Buenos Aires, en un grupo chico que publique y donde pueda aprender de alguien con más experiencia.",
    preferences: {
      kinds: ["research", "engineering"],
      commitments: ["fullTime", "fellowship"],
      workplaces: ["remote", "hybrid"],
      places: ["AR", "EUROPE"],
      levels: ["entry", "mid"],
      workPermissions: ["AR"],
      hoursPerWeek: 40,
      minimumPay: { amount: 2000, currency: "USD", period: "month" },
    },
  },
  {
    handle: "sofia.benedetti",
    name: "Sofía Benedetti",
    locale: "es",
    isPlatformAdmin: true,
    memberships: { "nodo-sur": "admin", "lumbre-collective": "member" },
    headline: "Organizo comunidades y hago que las cosas pasen",
    city: "Buenos Aires",
    country: "AR",
    timeZone: "America/Argentina/Buenos_Aires",
    languages: { es: "native", en: "fluent" },
    education: [
      {
        school: "Universidad Nacional de San Martín",
        degree: "Licenciatura",
        field: "Sociología",
        startYear: 2012,
        endYear: 2018,
        description:
          "Trabajo final sobre participación voluntaria en organizaciones barriales, con encuestas y entrevistas.",
      },
    ],
    work: [
      {
        title: "Coordinadora de comunidad",
        organisation: "Nodo Sur",
        start: "2023-02",
        end: "",
        description:
          "Llevo los grupos de lectura, formo a facilitadores y acompaño a ochenta miembros. Organizo dos eventos por mes y administro un presupuesto de donaciones con rendición trimestral.",
      },
      {
        title: "Productora de eventos",
        organisation: "Festival de ciencia de la ciudad",
        start: "2019-04",
        end: "2022-12",
        description:
          "Produje tres ediciones con más de trescientas personas por día: sedes, proveedores, sonido, voluntariado y presupuesto. Negocié contratos y cerré las cuentas en término.",
      },
    ],
    skills: {
      strong: [
        "Organización de comunidades",
        "Facilitación de grupos",
        "Producción de eventos",
        "Coordinación de voluntarios",
      ],
      working: [
        "Presupuestos",
        "Rendición de fondos",
        "Escritura de boletines",
        "Entrevistas",
        "Hojas de cálculo",
      ],
      learning: ["Evaluación de impacto", "SQL"],
    },
    interests: [
      "Construcción de comunidades",
      "Seguridad en IA",
      "Educación",
      "Mentoría",
    ],
    goals:
      "Ayudar a que haya comunidades fuertes de seguridad en IA en cinco ciudades de América Latina, con gente local al frente.",
    seeking:
      "Un rol de construcción de comunidad o de producción de eventos con alcance regional, remoto, con viajes si hacen falta.",
    preferences: {
      kinds: ["community", "operations"],
      commitments: ["fullTime", "contract", "partTime"],
      workplaces: ["remote", "hybrid"],
      places: ["AR", "LATAM"],
      levels: ["mid", "senior"],
      workPermissions: ["AR"],
    },
  },
  {
    handle: "tomas.aguero",
    name: "Tomás Agüero",
    locale: "es",
    memberships: { "nodo-sur": "member" },
    headline:
      "Estudiante avanzado de Derecho, con interés en algoritmos y Estado",
    city: "Córdoba",
    country: "AR",
    timeZone: "America/Argentina/Cordoba",
    languages: { es: "native", en: "conversational" },
    education: [
      {
        school: "Universidad Nacional de Córdoba",
        degree: "Abogacía",
        field: "Derecho",
        startYear: 2020,
        description:
          "Último año. Promedio 8,6. Cursé el seminario de protección de datos personales y escribí una monografía sobre decisiones automatizadas en el crédito.",
      },
    ],
    work: [
      {
        title: "Pasante en acceso a la información",
        organisation: "Un estudio de derecho público",
        start: "2024-02",
        end: "",
        description:
          "Preparo pedidos de acceso a la información, leo boletines oficiales y resumo normas para personas sin formación jurídica.",
      },
      {
        title: "Facilitador voluntario",
        organisation: "Grupo de lectura universitario sobre IA y sociedad",
        start: "2023-04",
        end: "2023-12",
        description:
          "Facilité doce encuentros de diez personas y armé la guía de preguntas.",
      },
    ],
    skills: {
      strong: ["Redacción jurídica", "Análisis de normas"],
      working: [
        "Protección de datos personales",
        "Facilitación de grupos",
        "Hojas de cálculo",
      ],
      learning: ["Python", "Gobernanza de IA"],
    },
    interests: [
      "Gobernanza de IA",
      "Políticas públicas",
      "Transparencia",
      "Derechos digitales",
    ],
    goals:
      "Recibirme el año que viene y trabajar en regulación de tecnología con gente que también entienda la parte técnica.",
    seeking:
      "Una pasantía, un puesto de medio tiempo o un voluntariado en políticas de IA, en Córdoba o a distancia, compatible con la facultad.",
    preferences: {
      kinds: ["policy", "research", "community"],
      commitments: ["partTime", "internship", "volunteer", "fellowship"],
      workplaces: ["remote", "hybrid"],
      places: ["AR"],
      levels: ["student", "entry"],
      workPermissions: ["AR"],
      hoursPerWeek: 25,
    },
  },
  {
    handle: "valentina.silveira",
    name: "Valentina Silveira",
    locale: "es",
    memberships: {},
    headline: "Contadora que pasó del estudio a las organizaciones sociales",
    city: "Montevideo",
    country: "UY",
    timeZone: "America/Montevideo",
    languages: { es: "native", en: "fluent", pt: "conversational" },
    education: [
      {
        school: "Universidad de la República",
        degree: "Contadora Pública",
        field: "Ciencias Económicas",
        startYear: 2007,
        endYear: 2013,
        description:
          "Especialización posterior en gestión de organizaciones sociales.",
      },
    ],
    work: [
      {
        title: "Responsable de finanzas y operaciones",
        organisation: "Red de escuelas técnicas del interior",
        start: "2019-06",
        end: "",
        description:
          "Dirijo presupuesto, contabilidad y auditorías de siete escuelas, con fondos de cooperación y donaciones. Conduzco un equipo de tres personas. Pasé la liquidación de sueldos y los contratos a un sistema único.",
      },
      {
        title: "Auditora",
        organisation: "Estudio contable internacional",
        start: "2013-09",
        end: "2019-05",
        description:
          "Auditorías de fundaciones y empresas medianas en Uruguay y Paraguay. Informes en inglés para casas matrices.",
      },
    ],
    skills: {
      strong: [
        "Contabilidad",
        "Presupuestos",
        "Auditoría",
        "Hojas de cálculo",
        "Conducción de equipos",
      ],
      working: [
        "Rendición de fondos de cooperación",
        "Pagos internacionales",
        "Contratos",
        "Gestión de proyectos",
      ],
      learning: ["SQL", "Evaluación de impacto"],
    },
    interests: [
      "Filantropía eficaz",
      "Operaciones",
      "Educación",
      "Salud global",
    ],
    goals:
      "Dirigir las operaciones de una organización que dé plata bien o que haga investigación, y dejarla más ordenada de lo que la encontré.",
    seeking:
      "Dirección o gerencia de operaciones y finanzas, en Montevideo o remoto desde acá, con equipo a cargo.",
    preferences: {
      kinds: ["operations"],
      commitments: ["fullTime", "partTime"],
      workplaces: ["remote", "hybrid"],
      places: ["UY"],
      levels: ["mid", "senior", "lead"],
      workPermissions: ["UY"],
      minimumPay: { amount: 2500, currency: "USD", period: "month" },
    },
  },
];

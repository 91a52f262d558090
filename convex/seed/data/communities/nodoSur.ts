import type { SampleEvent, SampleProgram } from "../../sampleCommunity";

const HOUSE = "Casa Nodo Sur, Palermo, Buenos Aires";

/** Week by week, the latest last: three months of one group's talk. */
const READINGS: readonly string[] = [
  "Qué entendemos por alineación",
  "Aprender de preferencias humanas",
  "Cuando el objetivo se rompe",
  "Debate entre modelos",
  "Sondas lineales y lo que no prueban",
  "Autoencoders dispersos",
  "Evaluaciones de engaño",
  "Modelos multilingües: qué pasa en castellano",
  "Auditorías por terceros",
  "Accidentes en sistemas complejos",
  "Qué es un caso de seguridad",
  "Incertidumbre bien dicha",
  "Trabajo, automatización y transición",
  "Lecturas abiertas: traé la tuya",
];
/** Who reads together in the first cycle, the first six. */
const CYCLE = [
  "lucia.ferreyra",
  "sofia.benedetti",
  "abril.sosa",
  "agustin.pereyra",
  "ailen.quiroga",
  "bruno.castiglione",
  "clara.echeverria",
  "elena.markovic",
  "eugenia.palacios",
  "facundo.herrera",
  "julieta.ramos",
] as const;
const CYCLE_LENGTH = 6;
const FELLOWS = [
  "lucia.ferreyra",
  "abril.sosa",
  "facundo.herrera",
  "marina.stroppa",
  "joaquin.ledesma",
  "diego.funes",
  "ines.caballero",
  "lautaro.benitez",
  "andres.molina",
] as const;
/** The fellowship began after the ninth. */
const FELLOWS_FROM = 9;

function regulars(at: number): Record<string, "going"> {
  const people = at < CYCLE_LENGTH ? CYCLE : FELLOWS;
  if (at >= CYCLE_LENGTH && at < FELLOWS_FROM)
    return { "lucia.ferreyra": "going" };
  return Object.fromEntries(people.map((handle) => [handle, "going" as const]));
}

/** Today is day 0: the group met five days ago, and meets again in two. */
const LAST_READING_DAY = -5;

const readings: SampleEvent[] = READINGS.map((topic, at) => {
  const day = LAST_READING_DAY - 7 * (READINGS.length - 1 - at);
  return {
    key: `lectura-${at + 1}`,
    slug: "nodo-sur",
    title: `Grupo de lectura: ${topic}`,
    description:
      "Leemos antes, charlamos dos horas y cerramos con una ronda de lo que cambió de opinión cada quien. Hay mate; si es tu primera vez, avisá y te guardamos un lugar al lado de alguien que ya vino.",
    day,
    from: 19,
    hours: 2,
    place: HOUSE,
    audience: "members",
    drawn: 0.26,
    marked: at % 6 === 5 ? 0.6 : 1,
    answers: regulars(at),
  };
});

const comingReadings: SampleEvent[] = [
  "Interpretabilidad en modelos chicos",
  "Gobernanza desde el sur",
].map((topic, at) => ({
  key: `lectura-proxima-${at + 1}`,
  slug: "nodo-sur",
  title: `Grupo de lectura: ${topic}`,
  description:
    "El texto llega por el grupo unos días antes. Vení aunque no hayas terminado de leer: con la primera parte alcanza para charlar.",
  day: 2 + 7 * at,
  from: 19,
  hours: 2,
  place: HOUSE,
  audience: "members",
  drawn: at === 0 ? 0.4 : 0.15,
  answers: { "lucia.ferreyra": "going" },
}));

export const nodoSurEvents: readonly SampleEvent[] = [
  ...readings,
  {
    key: "charla-bioseguridad",
    slug: "nodo-sur",
    title: "Charla: qué aprende la IA de la bioseguridad",
    description:
      "Una bioquímica y un ingeniero comparan cómo se cuida un laboratorio y cómo se cuida un modelo.",
    day: -236,
    from: 18.5,
    hours: 2,
    place: HOUSE,
    audience: "everyone",
    drawn: 0.6,
    marked: 1,
  },
  {
    key: "charla-oficio",
    slug: "nodo-sur",
    title: "Charla: cambiar de oficio sin saltar al vacío",
    description:
      "Tres personas que pasaron de otra cosa a esto cuentan cuánto tardaron, qué les sirvió y qué no volverían a hacer.",
    day: -151,
    from: 18.5,
    hours: 2,
    place: HOUSE,
    audience: "everyone",
    drawn: 0.6,
    marked: 1,
  },
  {
    key: "charla-evaluar",
    slug: "nodo-sur",
    title: "Charla: cómo se evalúa un modelo antes de soltarlo",
    description:
      "Dos investigadoras cuentan cómo arman una evaluación de punta a punta, qué les salió mal y qué harían distinto. Después, preguntas y empanadas.",
    day: -74,
    from: 18.5,
    hours: 2,
    place: "Facultad de Ciencias Exactas, Ciudad Universitaria, Buenos Aires",
    audience: "everyone",
    drawn: 0.55,
    marked: 1,
    answers: { "lucia.ferreyra": "going", "tomas.aguero": "maybe" },
  },
  {
    key: "taller-carrera",
    slug: "nodo-sur",
    title: "Taller: tu próximo paso, en una tarde",
    description:
      "En grupos de cuatro, con una guía: qué sabés hacer, qué problema te importa y cuál es la prueba más chica que podés hacer este mes.",
    day: -39,
    from: 15,
    hours: 4,
    place: HOUSE,
    audience: "members",
    capacity: 24,
    drawn: 0.5,
    marked: 1,
  },
  {
    key: "retiro-tigre",
    slug: "nodo-sur",
    title: "Retiro de primavera en el Delta",
    description:
      "Tres días en el Tigre para pensar el año que viene: proyectos, becas y quién necesita qué. Incluye comidas; el transporte en lancha lo coordinamos nosotros.",
    day: -26,
    from: 10,
    hours: 54,
    place: "Delta del Paraná, Tigre",
    audience: "members",
    capacity: 20,
    drawn: 0.42,
    marked: 1,
    answers: { "lucia.ferreyra": "going", "sofia.benedetti": "going" },
    claims: { "lucia.ferreyra": "partly", "abril.sosa": "no" },
  },
  {
    key: "anoche",
    slug: "nodo-sur",
    title: "Noche de proyectos abiertos",
    description:
      "Cinco minutos por proyecto, diez de preguntas, y una hora para sumarse al que te llamó. Traé lo que tengas a medio hacer.",
    day: -1,
    from: 18.5,
    hours: 2.5,
    place: HOUSE,
    audience: "members",
    drawn: 0.78,
    marked: 0.45,
    answers: {
      "lucia.ferreyra": "going",
      "tomas.aguero": "going",
      "sofia.benedetti": "going",
    },
    claims: {
      "sofia.benedetti": "yes",
      "delfina.arce": "yes",
      "bruno.castiglione": "yes",
      "camila.ibarra": "partly",
      "helena.brandt": "no",
    },
    isAsked: true,
  },
  ...comingReadings,
  {
    key: "cupo",
    slug: "nodo-sur",
    title: "Cena de la comunidad",
    description:
      "Una mesa larga para conocerse fuera de las pantallas. Hay opción sin carne y sin gluten: contanos al llegar.",
    day: 3,
    from: 20.5,
    hours: 3,
    place: "Club Villa Crespo, Buenos Aires",
    audience: "members",
    capacity: 18,
    drawn: 0.75,
    answers: { "lucia.ferreyra": "going" },
  },
  {
    key: "cancelado",
    slug: "nodo-sur",
    title: "Visita al centro de cómputo",
    description:
      "Recorrida guiada por la sala de máquinas. Suspendida por obras; buscamos otra fecha.",
    day: 6,
    from: 11,
    hours: 2,
    place: "Centro de Cómputo de Alto Desempeño, Córdoba",
    audience: "members",
    drawn: 0.2,
    answers: { "tomas.aguero": "going" },
    isCancelled: true,
  },
  {
    key: "abierto-en-linea",
    slug: "nodo-sur",
    title: "Puertas abiertas en línea: qué hacemos en Nodo Sur",
    description:
      "Media hora de presentación y media de preguntas, para quien recién llega o quiere acercarse desde otra ciudad. No hace falta ser parte.",
    day: 9,
    from: 18,
    hours: 1,
    url: "https://example.org/nodo-sur/puertas-abiertas",
    audience: "everyone",
    drawn: 0.25,
    answers: {
      "lucia.ferreyra": "maybe",
      "valentina.silveira": "going",
      "camilo.restrepo": "maybe",
    },
  },
  {
    key: "fellowship-cierre",
    slug: "nodo-sur",
    title: "Beca de investigación: presentación de resultados",
    description:
      "Cada becaria y becario presenta su informe. Abierto a toda la comunidad; la discusión sigue con algo para picar.",
    day: 20,
    from: 17,
    hours: 3,
    place: HOUSE,
    audience: "members",
    drawn: 0.3,
  },
];

export const nodoSurPrograms: readonly SampleProgram[] = [
  {
    slug: "nodo-sur",
    name: "Beca de investigación en seguridad de IA",
    kind: "fellowship",
    description:
      "Doce semanas con una pregunta propia y alguien que te acompaña. Nos juntamos cada semana a mostrar avances; se espera un informe al final, también si el resultado es negativo.\n\nNo hace falta experiencia publicando. Sí hacen falta diez horas por semana y ganas de mostrar el trabajo a medio hacer.",
    days: [-40, 21],
    state: "running",
    audience: "members",
    enrolment: "approval",
    capacity: 12,
    completion: { by: "percentage", percent: 70 },
    sessions: [
      "taller-carrera",
      "lectura-10",
      "lectura-11",
      { title: "Revisión de preguntas, en parejas", day: -23, from: 18 },
      "lectura-12",
      { title: "Clínica de código", day: -10, from: 18 },
      "lectura-14",
      { title: "Ensayo de presentaciones", day: 13, from: 18 },
      {
        title: "Visita a un laboratorio",
        day: 16,
        from: 10,
        isCancelled: true,
      },
      "fellowship-cierre",
    ],
    members: FELLOWS,
    asked: {
      "ramiro.sandoval":
        "Vengo de seguridad informática y quiero pasar a evaluaciones. Tengo las diez horas; me interesa medir si un modelo aprende a esconder lo que puede.",
      "octavio.rivas":
        "Estoy en tercer año de Economía. Me gustaría mirar incentivos entre laboratorios.",
    },
    present: {
      3: [
        "lucia.ferreyra",
        "abril.sosa",
        "marina.stroppa",
        "joaquin.ledesma",
        "diego.funes",
        "ines.caballero",
      ],
      5: [
        "lucia.ferreyra",
        "facundo.herrera",
        "marina.stroppa",
        "diego.funes",
        "lautaro.benitez",
      ],
    },
  },
  {
    slug: "nodo-sur",
    name: "Introducción a la seguridad de la IA",
    kind: "course",
    description:
      "Seis encuentros para llegar con las preguntas y salir con el mapa: qué puede salir mal, qué se está haciendo y dónde encaja cada quien. En línea, con grupos chicos.",
    days: [10, 52],
    state: "open",
    audience: "everyone",
    enrolment: "self",
    capacity: 10,
    completion: { by: "count", sessions: 5 },
    sessions: [
      {
        title: "1. De qué hablamos cuando hablamos de riesgo",
        day: 10,
        from: 19,
      },
      { title: "2. Aprender de personas, y sus límites", day: 17, from: 19 },
      { title: "3. Mirar adentro: interpretabilidad", day: 24, from: 19 },
      { title: "4. Probar antes de soltar: evaluaciones", day: 31, from: 19 },
      { title: "5. Reglas, Estados y laboratorios", day: 38, from: 19 },
      { title: "6. Tu lugar en el mapa", day: 45, from: 19 },
    ],
    members: [
      "tomas.aguero",
      "micaela.fuentes",
      "nahuel.cardozo",
      "natalia.prado",
      "octavio.rivas",
      "paula.etchegaray",
      "rocio.villalba",
      "santiago.ferro",
      "tamara.weiss",
      "ulises.navarro",
      "manuel.aguirre",
      "lourdes.medina",
    ],
  },
  {
    slug: "nodo-sur",
    name: "Grupo de lectura, primer ciclo",
    kind: "readingGroup",
    description:
      "Seis lecturas seguidas con el mismo grupo. Se completa viniendo a la mitad o más.",
    days: [-97, -60],
    state: "completed",
    audience: "members",
    enrolment: "self",
    completion: { by: "percentage", percent: 50 },
    sessions: Array.from(
      { length: CYCLE_LENGTH },
      (_, at) => `lectura-${at + 1}`,
    ),
    members: CYCLE,
    completedByHand: ["eugenia.palacios"],
  },
  {
    slug: "nodo-sur",
    name: "Mentorías de verano",
    kind: "mentoring",
    description:
      "Cuatro charlas a lo largo del verano con alguien que ya recorrió el camino. Todavía buscamos mentoras y mentores.",
    days: [40, 110],
    state: "draft",
    audience: "members",
    enrolment: "approval",
    capacity: 15,
    completion: { by: "hand" },
    sessions: [],
    members: [],
  },
];

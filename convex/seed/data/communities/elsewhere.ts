import type { SampleEvent, SampleProgram } from "../../sampleCommunity";

export const elsewhereEvents: readonly SampleEvent[] = [
  {
    key: "asamblea-septiembre",
    slug: "puente-civico",
    title: "Asamblea ciudadana: cámaras en el espacio público",
    description:
      "Cuarenta personas sorteadas, dos días, una recomendación al Concejo. Buscamos facilitadores y relatores.",
    day: -48,
    from: 9,
    hours: 8,
    place: "Biblioteca Virgilio Barco, Bogotá",
    audience: "everyone",
    drawn: 1,
    marked: 1,
    answers: { "valentina.silveira": "maybe" },
  },
  {
    key: "laboratorio-datos",
    slug: "puente-civico",
    title: "Laboratorio de datos públicos",
    description:
      "Abrimos un conjunto de datos de contratación y lo miramos entre todas: qué dice, qué calla y a quién preguntarle. En línea.",
    day: 12,
    from: 17,
    hours: 2,
    url: "https://example.org/puente-civico/laboratorio",
    audience: "everyone",
    drawn: 1,
    answers: { "tomas.aguero": "going", "mariana.tellez": "maybe" },
  },
  {
    key: "maintainers-past",
    slug: "lumbre-collective",
    title: "Maintainers' hour",
    description:
      "Bring one thing that is stuck. We take three, and nobody leaves with more work than they came with.",
    day: -11,
    from: 16,
    hours: 1,
    url: "https://example.org/lumbre/maintainers",
    audience: "members",
    drawn: 1,
    marked: 0.5,
    claims: { "rafael.nakamura": "yes" },
    isAsked: true,
  },
  {
    key: "grants-clinic",
    slug: "lumbre-collective",
    title: "Grants clinic: from idea to two pages",
    description:
      "Two people who read applications for a living read yours, live, and say what they would ask. Open to everyone; come with a draft or come to listen.",
    day: 5,
    from: 15,
    hours: 1.5,
    url: "https://example.org/lumbre/grants-clinic",
    audience: "everyone",
    drawn: 0.8,
    answers: { "hannah.brooks": "going", "daniel.whitfield": "maybe" },
  },
  {
    key: "maintainers-next",
    slug: "lumbre-collective",
    title: "Maintainers' hour",
    description:
      "Bring one thing that is stuck. We take three, and nobody leaves with more work than they came with.",
    day: 17,
    from: 16,
    hours: 1,
    url: "https://example.org/lumbre/maintainers",
    audience: "members",
    drawn: 0.7,
  },
];

export const elsewherePrograms: readonly SampleProgram[] = [
  {
    slug: "puente-civico",
    name: "Escuela de facilitación",
    kind: "course",
    description:
      "Cinco sesiones para aprender a cuidar una conversación difícil entre desconocidos. Con práctica en una asamblea real.",
    days: [15, 60],
    state: "open",
    audience: "everyone",
    enrolment: "approval",
    capacity: 16,
    completion: { by: "percentage", percent: 80 },
    sessions: [
      { title: "Escuchar sin resolver", day: 15, from: 17 },
      { title: "Preguntas que abren", day: 22, from: 17 },
      { title: "Cuando alguien se enoja", day: 29, from: 17 },
    ],
    members: [],
    asked: {
      "valentina.silveira":
        "Coordino talleres con vecinas en Montevideo y quiero hacerlo mejor cuando no hay acuerdo.",
    },
  },
  {
    slug: "lumbre-collective",
    name: "Maintainers' circle",
    kind: "project",
    description:
      "Six months of small grants and regular company for people who keep something running that many depend on. Completion is a conversation, not a count.",
    days: [-60, 120],
    state: "running",
    audience: "members",
    enrolment: "byAdmin",
    completion: { by: "hand" },
    sessions: ["maintainers-past", "maintainers-next"],
    members: ["rafael.nakamura", "amara.okoye"],
  },
];

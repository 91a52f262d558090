import type {
  SampleEvent,
  SampleJoining,
  SampleProgram,
} from "../../sampleCommunity";
import { elsewhereEvents, elsewherePrograms } from "./elsewhere";
import { nodoSurEvents, nodoSurPrograms } from "./nodoSur";

export const SAMPLE_EVENTS: readonly SampleEvent[] = [
  ...nodoSurEvents,
  ...elsewhereEvents,
];

export const SAMPLE_PROGRAMS: readonly SampleProgram[] = [
  ...nodoSurPrograms,
  ...elsewherePrograms,
];

export const SAMPLE_JOININGS: readonly SampleJoining[] = [
  {
    handle: "sofia.benedetti",
    slug: "nodo-sur",
    joinedDays: 364,
    audience: "everyone",
  },
  {
    handle: "lucia.ferreyra",
    slug: "nodo-sur",
    joinedDays: 334,
    audience: "everyone",
  },
  {
    handle: "tomas.aguero",
    slug: "nodo-sur",
    joinedDays: 96,
    audience: "members",
  },
  {
    handle: "camilo.restrepo",
    slug: "puente-civico",
    joinedDays: 350,
    audience: "everyone",
  },
  {
    handle: "sofia.benedetti",
    slug: "lumbre-collective",
    joinedDays: 210,
    audience: "members",
  },
  {
    handle: "amara.okoye",
    slug: "lumbre-collective",
    joinedDays: 305,
    audience: "everyone",
  },
  {
    handle: "mariana.tellez",
    slug: "lumbre-collective",
    joinedDays: 66,
    audience: "organisers",
  },
  {
    handle: "rafael.nakamura",
    slug: "lumbre-collective",
    joinedDays: 158,
    audience: "members",
  },
];

/** What the organisers of Nodo Sur wrote down: who carries which word, and notes. */
export const SAMPLE_TAGS: Readonly<Record<string, readonly string[]>> = {
  Becas: ["abril.sosa", "facundo.herrera", "marina.stroppa", "lucia.ferreyra"],
  Anfitriones: ["gaston.lezcano", "lourdes.medina", "bruno.castiglione"],
  "Puede mentorear": [
    "martin.zapata",
    "helena.brandt",
    "ines.caballero",
    "lucia.ferreyra",
  ],
  "Primera vez": ["tamara.weiss", "ulises.navarro", "santiago.ferro"],
};

export const SAMPLE_NOTES: readonly (readonly [
  handle: string,
  text: string,
])[] = [
  [
    "lucia.ferreyra",
    "Se ofreció a acompañar a dos becarias en la próxima cohorte. Preguntarle en marzo.",
  ],
  [
    "gaston.lezcano",
    "Consiguió el salón del club sin costo. Agradecerle en la cena.",
  ],
  [
    "leandro.ojeda",
    "Cambia de rumbo y vive lejos: presentarle a Florencia, que hizo el mismo camino.",
  ],
];

/** Waits for the platform's decision. */
export const SAMPLE_APPLICATION = {
  handle: "mariana.tellez",
  name: "Red Ahuehuete",
  purpose:
    "Una red mexicana de gente que trabaja en datos y servicios públicos: encuentros mensuales, un directorio y acompañamiento entre pares.",
  city: "Ciudad de México",
  country: "MX",
  website: "https://example.org/ahuehuete",
  note: "Somos once personas, nos juntamos cada mes desde hace un año y medio. Queremos un lugar propio para los encuentros y las inscripciones.",
} as const;

/** How those came whom nobody invited by name. */
export const SAMPLE_LINK_LABEL = "Cartel de la casa";

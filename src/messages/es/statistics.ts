import type { Messages } from "..";

export const statistics = {
  title: "Estadísticas",
  lede: "Cómo crece, se encuentra y aprende tu comunidad.",
  range: "Tiempo",
  ranges: {
    "30": "30 días",
    "90": "90 días",
    year: "Un año",
    all: "Todo",
  },
  counted: "Contado {when}.",
  countAgain: "Contar de nuevo",
  counting: "Contando: {count, number} de {total, number} miembros",
  countingFirst:
    "Se está contando por primera vez. Lleva unos segundos, y sigue aunque te vayas.",
  nearlyDone: "Contando encuentros y programas",
  privacy:
    "No se cuenta nada de lo que los miembros ocultan, ni de lo que escriben con sus palabras. Los grupos de menos de cinco quedan afuera, y también lo que los delataría por resta.",
  table: "Lo mismo, en tabla",
  picture: "{title}: de {from} a {until}",
  most: "Como máximo {count, number}",
  period: "Desde",
  sections: {
    members: "Miembros",
    events: "Eventos y asistencia",
    programs: "Programas",
    who: "Quiénes están",
    engagement: "Participación",
    audience: "Quién puede verles",
  },
  whoHelp:
    "Todas las personas que son miembros hoy, sea cual sea el tiempo de arriba.",
  series: {
    members: "Miembros al final",
    joined: "Se sumaron",
    left: "Se fueron",
    events: "Eventos",
    going: "Dijeron que venían",
    attended: "Vinieron",
  },
  membersSummary:
    "{members, plural, one {# miembro} other {# miembros}}: se sumaron {joined, number}, se fueron {left, number}.",
  eventsSummary:
    "{events, plural, =0 {Ningún evento} one {# evento} other {# eventos}}: {going, number} dijeron que venían, de {attended, number} se sabe que vinieron.",
  noPrograms: "Todavía no empezó ningún programa.",
  program: "Programa",
  enrolled: "Adentro",
  completed: "Completaron",
  withdrawn: "Lo dejaron",
  completion: "Completaron, de quienes empezaron",
  people: "Personas",
  country: "País",
  city: "Ciudad",
  skill: "Habilidad",
  share: "Parte",
  rest: "Grupos más chicos, y quienes no lo dicen",
  nothingTold:
    "No se puede mostrar ningún grupo sin delatar a unas pocas personas.",
  saySkills:
    "{count, plural, one {# miembro muestra habilidades.} other {# miembros muestran habilidades.}}",
  engagement: {
    new: "Reciente",
    quiet: "En pausa",
    active: "Activa",
    core: "Central",
  },
  audience: {
    organisers: "Solo quienes organizan",
    members: "Miembros",
    everyone: "Todo el mundo",
  },
} satisfies Messages["statistics"];

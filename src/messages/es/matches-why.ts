import type { Messages } from "..";

/** The page that says why a listing is not among the matches. */
export const whyNot = {
  title: "¿Por qué este no?",
  documentTitle: "Por qué no: {title}",
  back: "No abiertos para vos",
  toListing: "Leer el aviso",
  ask: "¿Por qué este no?",
  askText:
    "Buscá cualquier puesto abierto y mirá, punto por punto, por qué está o no está entre tus coincidencias.",
  search: "Título u organización",
  found:
    "{count, plural, =0 {Ningún puesto abierto tiene esas palabras.} one {# puesto abierto} other {# puestos abiertos}}",
  foundMore:
    "{count, plural, one {El más probable. Con más palabras se acota.} other {Los # más probables. Con más palabras se acota.}}",
  byReason: "Motivo",
  anyReason: "Todos los motivos",
  reasonCount: "{reason} ({count, number})",
  reason: {
    hiddenOrganisation: "Organización que oculté",
    deadlinePassed: "Fecha límite pasada",
    region: "No desde donde vivo",
    timeZone: "Huso horario",
    workPermission: "Permiso de trabajo",
    place: "Lugar que no elegí",
    workplace: "Remoto o presencial",
    language: "Idioma",
    level: "Nivel",
    startDate: "Empieza demasiado pronto",
    hours: "Demasiadas horas",
    pay: "Paga",
    rule: "Una regla mía",
  },
  closed:
    "Este puesto ya cerró. Estos son los puntos tal como estaban cuando se lo vio por última vez.",
  verdict: {
    pass: "Abierto para vos",
    ask: "Puede estar abierto para vos",
    blocked: "Según tu perfil, no está abierto para vos",
  },
  verdictText: {
    pass: "Nada de lo que dicen el aviso y tu perfil está en contra.",
    ask: "{count, plural, one {Queda un punto} other {Quedan # puntos}} por aclarar; nada se te cierra por eso.",
    blocked:
      "{count, plural, one {Hay un punto} other {Hay # puntos}} en contra. Lo decidieron los datos, antes de leer nada; si alguno está mal, corregilo.",
  },
  matched: {
    open: "Está entre tus coincidencias.",
    saved: "Está entre tus coincidencias; lo guardaste.",
    dismissed: "Se leyó para vos y lo descartaste.",
    applied: "Está entre tus coincidencias; marcaste que te postulaste.",
    hidden: "Se leyó para vos, y una regla tuya lo aparta.",
  },
  toMatch: "Ver la coincidencia",
  standing: {
    neverAsked:
      "No está entre tus coincidencias porque todavía no las pediste.",
    underWay:
      "Tus coincidencias se están leyendo ahora; esta todavía puede llegar.",
    newer:
      "Es más nuevo que tu última lectura. Buscá de nuevo y se tiene en cuenta.",
    unread:
      "Todavía no se leyó: cada lectura toma primero los más probables, de a 45, y otros se parecían más a tu perfil.",
    read: "Se leyó para vos y no salió nada que se pueda mostrar.",
  },
  readOn: "Leer también los no leídos",
  toMatches: "Ir a mis coincidencias",
  checks: "Qué se revisó",
  checksText:
    "Con reglas sobre datos, sin ningún modelo. Lo que un aviso no dice nunca lo cierra.",
  aspect: {
    organisation: "Organización",
    deadline: "Fecha límite",
    place: "Lugar, huso horario y permiso",
    workplace: "Remoto, híbrido o presencial",
    language: "Idiomas",
    level: "Nivel",
    startDate: "Primer día",
    hours: "Horas",
    pay: "Paga",
    rule: "Tus propias reglas",
  },
  toRules: "Ver mis reglas",
  result: {
    passed: "Encaja",
    ask: "Por aclarar",
    blocked: "En contra",
    notStated: "No lo dicen",
    noLimit: "No pusiste límite",
    notCompared: "Sin comparar",
  },
  notComparedText:
    "La paga se compara solo dentro de una misma moneda y período; no inventamos cotizaciones.",
  theySay: "El aviso",
  youSay: "Tu perfil",
  quote: "En sus palabras",
  notSaid: "Nada sobre esto.",
  youUnsaid: "Nada sobre esto.",
  change: "Cambiar",
  changeNamed: "Cambiar en mi perfil: {aspect}",
  hours: "{hours, number} horas por semana",
  visa: "Visa: {words}.",
  own: {
    organisation: "Ocultaste algunas organizaciones.",
    home: "Vivís en {country}.",
    permitted: "Podés trabajar en: {places}.",
    notPermitted: "No podés trabajar en: {places}.",
    wanted: "Trabajarías de forma presencial en: {places}.",
  },
  asks: {
    region: "Dice dónde hay que vivir, y tu perfil no nombra ningún país.",
    workPermission:
      "Hay que estar ahí en persona, y ni tu perfil ni el aviso dicen que puedas trabajar ahí.",
    language: "Pide un idioma que tu perfil no menciona con ese nivel.",
  },
  toOpen: "Qué lo cambiaría:",
  toOpenBy: {
    hiddenOrganisation:
      "volver a mostrar esta organización en tus preferencias.",
    deadlinePassed: "que pongan otra fecha; nada de tu perfil.",
    region:
      "vivir en un lugar que nombra, o tener permiso de trabajo en uno y que esté entre los lugares a los que te mudarías.",
    timeZone:
      "un huso horario dentro de esas horas; si tenés otro horario, preguntales.",
    workPermission:
      "el permiso para trabajar ahí en tus preferencias, si lo tenés; o una visa que tramiten ellos.",
    place: "este lugar entre los que elegís para trabajar de forma presencial.",
    workplace: "esta forma de trabajo entre las que elegís.",
    language: "el idioma con ese nivel en tu perfil, si lo hablás.",
    level: "un nivel más cercano entre los que elegís.",
    startDate: "un primer día anterior, o acordar con ellos empezar después.",
    hours: "más horas por semana en tus preferencias.",
    pay: "un mínimo más bajo, o una oferta mejor.",
    rule: "apagar la regla.",
  },
} satisfies Messages["matches"]["why"];

import type { Messages } from "..";

export const landing = {
  documentTitle: "Trabajo con propósito, con razones que podés revisar",
  title: "Encontrá el trabajo que te necesita, y mirá por qué",
  lede: "Wayfinder lee tu perfil al lado de los puestos abiertos, primero los más probables, y te muestra cuáles van con vos, con las palabras exactas de las dos partes.",
  start: "Empezá con tu perfil",
  toHome: "Ir a tu inicio",
  look: "Primero dar una vuelta",
  noAccount: "Para mirar no hace falta una cuenta.",
  openRoles:
    "{count, plural, =0 {Ningún puesto abierto por ahora} one {# puesto abierto} other {# puestos abiertos}}",
  openRolesFrom:
    "{count, plural, one {de # organización} other {de # organizaciones}}",
  updated: "fuentes leídas por última vez {when}",
  example: {
    label: "Un ejemplo",
    note: "No es un aviso real",
    title: "Ingeniería de investigación, evaluaciones",
    organisation: "Lantern Institute",
    place: "Remoto, América Latina",
    deadline: "Cierra el 30 de junio",
    hint: "Elegí un requisito para ver las palabras que hay detrás.",
    rows: "Requisitos",
    theyWrote: "Ellos escribieron",
    youWrote: "Vos escribiste",
    theirText:
      "Vas a <evaluations>diseñar y mantener conjuntos de evaluaciones</evaluations> que nos avisen cuando un modelo puede hacer algo que no debería. <language>Trabajamos en inglés</language>. Suma <training>experiencia en entrenamiento distribuido</training>. <permission>Contratamos en Argentina, Chile y México</permission>.",
    yourText:
      "En el laboratorio de la facultad <evaluations>armé un conjunto de evaluaciones para modelos de código</evaluations> que hoy usan tres equipos. <language>Español nativo, inglés fluido</language>.",
    met: "Cumplís",
    missing: "Falta",
    unknown: "No se sabe",
    requirements: {
      evaluations: "Diseña evaluaciones",
      language: "Trabaja en inglés",
      training: "Entrenamiento distribuido",
      permission: "Puede trabajar donde contratan",
    },
    said: {
      evaluations: "Ya construiste el tipo de cosa que necesitan.",
      language: "Lo dicen las dos partes, así que se da por cumplido.",
      training: "Tu perfil no lo menciona. A una brecha se le dice brecha.",
      permission: "No lo dijiste. Te hace una pregunta y queda resuelto.",
    },
  },
  how: {
    title: "Cómo funciona",
    profile: {
      title: "Lo decís una vez",
      text: "Pegás un CV o escribís a mano. Revisás lo que se leyó antes de que se guarde algo.",
    },
    read: {
      title: "Se lee al lado de cada búsqueda",
      text: "Primero los hechos: lugar, permiso, idioma, fechas. Después, requisito por requisito.",
    },
    judge: {
      title: "Vos juzgás las razones",
      text: "Las coincidencias llegan mientras mirás. Guardá una, apartá otra, respondé lo que solo vos sabés.",
    },
  },
  promises: {
    title: "Tres promesas",
    reasons: {
      title: "Razones que podés revisar",
      text: "Cada razón trae dos citas, una del aviso y una tuya. Lo que no se puede citar, no se dice.",
    },
    eligibility: {
      title: "Solo lo que está abierto para vos",
      text: "Primero se leen lugar, permiso, idioma y fechas. Lo que te queda cerrado también se muestra, con el motivo.",
    },
    yours: {
      title: "Tu perfil sigue siendo tuyo",
      text: "Vos decidís quién ve qué. Sin puntajes, sin ranking de personas, y nada se envía en tu nombre.",
    },
  },
  end: {
    title: "De un CV a tus primeras coincidencias en unos tres minutos",
  },
  footer: "Hecho con el Buenos Aires AI Safety Hub.",
} satisfies Messages["landing"];

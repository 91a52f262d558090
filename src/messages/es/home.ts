import type { Messages } from "..";

export const home = {
  title: "Inicio",
  hello: "Qué bueno verte, {name}.",
  helloNobody: "Qué bueno verte.",
  next: {
    title: "Para hacer ahora",
    none: "No hay nada esperándote",
    noneText:
      "Cuando una búsqueda guardada esté por cerrar o lleguen coincidencias nuevas, lo vas a ver acá.",
    notNow: "Ahora no",
    notNowNamed: "Ahora no: {what}",
    rested: "Lo dejamos en paz por una semana.",
    closing: "«{title}» {when}.",
    closingWhy: "La guardaste; hasta el {date}.",
    closingAction: "Abrirla",
    firstRun: {
      language: "Elegí tu idioma y empezá tu perfil.",
      profile: "Empezá tu perfil.",
      review: "Revisá lo que se leyó de tu CV.",
      matches: "Pedí tus primeras coincidencias.",
    },
    firstRunWhy: "Tus primeros pasos te esperan donde los dejaste.",
    firstRunAction: "Seguir",
    profile: "Sumá a tu perfil: {what}.",
    profileAction: "Sumarlo",
    confirmEvent: "Contá si estuviste en «{title}».",
    confirmEventWhy:
      "{count, plural, one {Ya pasó, y tu historial todavía no lo sabe.} other {Ya pasó; hay # preguntas así esperándote.}}",
    confirmEventAction: "Responder",
    comingEvent: "«{title}» es {when}.",
    comingEventWhy: "Dijiste que ibas: {date}.",
    comingEventAction: "Verlo",
    ask: "Pedí tus primeras coincidencias.",
    askWhy:
      "Tu perfil ya dice lo suficiente para dar razones que se sostengan.",
    askAction: "Buscar mis coincidencias",
    askAgain: "Volvé a buscar coincidencias.",
    askAgainWhy: "Tu perfil cambió desde la última lectura.",
    askAgainAction: "Ir a mis coincidencias",
    judge:
      "{count, plural, one {Mirá # coincidencia que todavía no abriste.} other {Mirá # coincidencias que todavía no abriste.}}",
    judgeMany:
      "Mirá más de {count, number} coincidencias que todavía no abriste.",
    judgeWhy:
      "Van muy bien o bien con vos; guardar o descartar hace que la lista sea tuya.",
    judgeAction: "Mirarlas",
    question: {
      workPermission: "Contanos si podés trabajar en {place}.",
      language: "Contanos qué nivel tenés de {language}.",
      skill: "Contanos si tenés experiencia con {skill}.",
    },
    questionWhy:
      "{count, plural, one {Una de tus coincidencias depende de eso.} other {# de tus coincidencias dependen de eso.}}",
    questionAction: "Responder",
    outcome: "Anotá qué pasó con «{title}».",
    outcomeWhy: "Te postulaste {when} y todavía no anotaste una respuesta.",
    outcomeAction: "Anotarlo",
  },
  best: {
    title: "Tus coincidencias",
    all: "Ver todas",
    none: "Todavía no se leyó nada para vos",
    noneText:
      "Acá van a estar las búsquedas que mejor van con vos, cada una con las palabras que la explican.",
    allJudged: "Ya las miraste todas",
    allJudgedText:
      "Llegan búsquedas nuevas seguido; volvé a pedir cuando quieras.",
    ask: "Ir a coincidencias",
    noReason: "Ninguna razón se pudo citar de las dos partes.",
  },
  closing: {
    title: "Cierran pronto, de las que guardaste",
    all: "Todas las guardadas",
    until: "{when} · {date}",
  },
  newRoles: {
    title: "Búsquedas nuevas desde la última vez",
    count:
      "{count, plural, one {Llegó # búsqueda desde que pediste coincidencias ({when}).} other {Llegaron # búsquedas desde que pediste coincidencias ({when}).}}",
    more: "Llegaron más de {count, number} búsquedas desde que pediste coincidencias ({when}).",
    none: "Ninguna desde que pediste coincidencias ({when}).",
    all: "Todas las oportunidades",
  },
} satisfies Messages["home"];

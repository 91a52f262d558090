import type { Messages } from "..";

export const welcome = {
  documentTitle: "Tus primeros pasos",
  progressLabel: "Tus primeros pasos",
  progress: "Paso {at, number} de {total, number}",
  steps: {
    language: "Idioma",
    profile: "Perfil",
    review: "Revisión",
    matches: "Coincidencias",
  },
  states: {
    open: "pendiente",
    done: "listo",
    skipped: "salteado",
  },
  next: "Seguir",
  back: "Volver",
  skip: "Saltear este paso",
  language: {
    title: "Te damos la bienvenida. ¿En qué idioma hablamos?",
    lede: "La interfaz y las palabras alrededor de tus coincidencias. Los avisos quedan en el idioma en que se escribieron.",
    legend: "Idioma",
    help: "Podés cambiarlo cuando quieras, arriba en cada página.",
  },
  profile: {
    title: "¿Cómo empezamos tu perfil?",
    lede: "Todo lo demás parte de acá: se pone al lado de cada búsqueda abierta. Solo vos lo ves.",
    pasteTitle: "Pegá tu CV",
    pasteText:
      "Lo más rápido, más o menos un minuto. Revisás lo que se leyó antes de que se guarde algo.",
    handTitle: "Escribilo a mano",
    handText:
      "Cuatro partes cortas: dónde vivís, qué hiciste, qué sabés hacer, hacia dónde querés ir.",
    hand: "Escribirlo a mano",
  },
  hand: {
    title: "Las cuatro partes que más importan",
    lede: "Se guarda solo mientras escribís. Lo demás puede esperar.",
  },
  review: {
    title: "Lo que tiene tu perfil",
    lede: "Con esto se comparan las búsquedas. Lo que está vacío lo podés completar cuando quieras.",
    filled: "está",
    missing: "vacío",
    edit: "Sumar algo a mano",
  },
  matches: {
    title: "Todo listo para tus primeras coincidencias",
    lede: "Cada búsqueda abierta se lee al lado de tu perfil. Lo que va con vos llega mientras mirás, con las palabras de las dos partes.",
    missingTitle: "Antes de eso, falta esto de tu parte",
    done: "Ya pediste coincidencias; están donde las dejaste.",
    toMatches: "Ir a mis coincidencias",
  },
} satisfies Messages["welcome"];

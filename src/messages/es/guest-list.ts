import type { Messages } from "..";

export const guestList = {
  open: "Lista de invitados de Luma",
  lede: "Descargá de Luma la lista de invitados de este evento como CSV. Ves qué cambiaría antes de que cambie nada.",
  what: "Reconocemos a los miembros por su dirección, si te la muestran. No se invita ni se avisa a nadie.",
  checking: "Revisadas {done, number} de {total, number} personas",
  checkFailed: "No se pudo revisar toda la lista",
  again: "Seguir",
  summary: "Lo que dice esta lista",
  figures: {
    guests: "Invitados",
    members: "Miembros",
    checkedIn: "Registrados en la puerta",
    changes: "Van a cambiar",
    stays: "Quedan como están",
  },
  announced:
    "{members, plural, one {Un miembro} other {# miembros}} entre los invitados; {changes, plural, one {va a cambiar uno} other {van a cambiar #}}.",
  left: "{count, plural, one {Una fila queda} other {# filas quedan}} afuera: sin aprobar o sin dirección.",
  rule: {
    used: "Hubo registro en la puerta: quien no lo tiene cuenta como que no estuvo.",
    unused:
      "Nadie de esta lista tiene registro en la puerta, así que no dice quién estuvo.",
    unknown:
      "Este archivo no tiene una columna de registro en la puerta, así que no dice quién estuvo.",
  },
  trust:
    "Lo que dijeron la puerta, quien organiza o la propia persona vale más que Luma; si Luma dice otra cosa, la asistencia lo muestra.",
  nothing: "No hay nada nuevo para anotar.",
  nobody: "No queda nadie para anotar",
  nobodyText:
    "Ninguna fila del archivo tiene una persona aprobada con dirección de correo.",
  table: "Invitados de {file}",
  columns: { guest: "Persona", state: "En la asistencia" },
  state: {
    yes: "Va a quedar: estuvo",
    no: "Va a quedar: no estuvo",
    known: "Ya anotado",
    silent: "Es miembro; nada para anotar",
    stranger: "No es miembro u oculta su dirección",
  },
  stays: "Queda: {answer}, {source}",
  source: {
    checkIn: "registro en la puerta",
    organiser: "marca de quien organiza",
    self: "según dice",
  },
  more: "{count, plural, one {Y una persona más.} other {Y # personas más.}}",
  other: "Otro archivo",
  note: "Anotar la asistencia",
  noting: "Anotadas {done, number} de {total, number}",
  noteFailed: "No se anotó a todas las personas",
  noteKept: "Lo anotado queda. Apretá de nuevo para seguir.",
  noted:
    "{count, plural, one {Anotamos lo que dice Luma de una persona.} other {Anotamos lo que dice Luma de # personas.}}",
} satisfies Messages["guestList"];

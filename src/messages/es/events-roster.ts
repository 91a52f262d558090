import type { Messages } from "..";

export const eventsRoster = {
  search: "Buscar a una persona",
  placeholder: "Dos o tres letras de un nombre",
  keys: "Enter marca presente a la persona de la línea de abajo; Shift+Enter, ausente. Las flechas eligen otra. Sin nada escrito, Enter baja por la lista. Ctrl+Z deshace la última marca.",
  keysTitle: "Con el teclado",
  next: "Enter: {name} estuvo",
  nextMarked: "{name} ya tiene marca. Enter: estuvo",
  nextWalkIn: "Enter: {name} estuvo, sin haberse anotado",
  noMatch: "Nadie de la organización se llama así.",
  allMarked: "Toda la lista está marcada.",
  list: "Quiénes estuvieron",
  nameless: "Alguien que oculta su nombre",
  rsvp: {
    going: "Iba",
    maybe: "Tal vez",
    no: "Había dicho que no",
    walkIn: "Sin anotarse",
  },
  mark: "¿Estuvo {name}?",
  answer: { yes: "Estuvo", partly: "En parte", no: "No estuvo" },
  markedAs: {
    yes: "{name}: estuvo.",
    partly: "{name}: estuvo en parte.",
    no: "{name}: no estuvo.",
  },
  undoOne: "Deshacer",
  undoNamed: "Deshacer la marca de {name}",
  undone: "Deshecho.",
  nothingToUndo: "No hay nada para deshacer.",
  changedSince: "Alguien le puso otra marca después; esa queda.",
  markedBy: "por {name}",
  markedByOther: "por otra persona que organiza",
  source: {
    checkIn: "registro en la puerta",
    self: "según dice",
    luma: "de Luma",
  },
  says: {
    yes: "Dice que estuvo",
    partly: "Dice que estuvo en parte",
    no: "Dice que no estuvo",
  },
  disputed: "Hay versiones distintas",
  holds:
    "Cuando hay versiones distintas, la puerta vale más que quien organiza, quien organiza más que la palabra de cada quien, y esta más que Luma.",
  count: "{marked, number} de {total, number} con marca",
  sums: "{yes, number} estuvieron · {partly, number} en parte · {no, number} no",
  rest: "Marcar al resto",
  restAs: {
    yes: "Estuvo ({count, number})",
    partly: "En parte ({count, number})",
    no: "No estuvo ({count, number})",
  },
  restDone:
    "{count, plural, one {Una persona marcada.} other {# personas marcadas.}}",
  done: "Listo",
  goOn: "Seguir marcando",
  doneTitle: "Lo que van a ver",
  doneText:
    "Cada persona ve su propia línea en su historial, con «lo anotó quien organiza». Nadie ve la de otra.",
  doneOpen:
    "{count, plural, =0 {Todas tienen marca.} one {Una persona quedó sin marca: no se dice nada de ella, y todavía puede responder.} other {# personas quedaron sin marca: no se dice nada de ellas, y todavía pueden responder.}}",
  doneDisputed:
    "{count, plural, one {Una persona dice otra cosa. Ve las dos versiones, y vale la tuya:} other {# personas dicen otra cosa. Ven las dos versiones, y vale la tuya:}}",
  cut: "Este evento tiene más gente de la que entra en una lista a mano; acá están las primeras 500 personas.",
  empty: "No se anotó nadie",
  emptyText: "Buscá arriba por nombre para marcar a quienes vinieron igual.",
  before: "El evento no empezó. Lo que marques ahora cuenta igual.",
  share: {
    address: "Su dirección, para pasarla",
    everyone: "Quien la tenga ve el evento y dice si va.",
    members: "Los miembros de la organización ven el evento y dicen si van.",
    copy: "Copiar la dirección",
    copied: "Copiada.",
    copyFailed: "No se pudo copiar. Seleccioná la dirección y copiala.",
  },
} satisfies Messages["events"]["roster"];

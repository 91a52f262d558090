import type { Messages } from "..";

export const memberImport = {
  title: "Importar personas",
  lede: "Traé personas desde un CSV: una lista de invitados de Luma, una vista de Airtable, cualquier planilla. Antes de que pase algo, ves qué pasaría.",
  file: {
    what: "A las personas nuevas les llega una invitación; nadie entra sin aceptarla. Los miembros que te muestran su dirección reciben las etiquetas del archivo, y nada más de lo suyo cambia.",
    choose: "Elegir un archivo",
    drop: "o soltalo acá",
    limits:
      "CSV con comas, punto y coma o tabulaciones, hasta {size, number} MB y {rows, number} personas. Primero se lee en tu navegador.",
    failed: "No se puede leer este archivo",
  },
  failures: {
    tooLarge: "Pesa más de {size, number} MB. Partilo en varios.",
    notText:
      "No es texto. En tu planilla, elegí “Guardar como” o “Descargar” y después CSV.",
    openQuote:
      "En la fila {row, number} se abre una comilla que no se cierra, y el resto del archivo queda pegado.",
    empty: "No hay nadie adentro.",
    tooWide: "Tiene más de {columns, number} columnas.",
    tooLong:
      "Tiene {row, number} personas; el máximo por vez es {limit, number}. Partilo en varios.",
    unreadable: "El navegador no pudo abrirlo. Elegilo de nuevo.",
    noAddresses:
      "No tiene una columna de direcciones de correo, y sin ella no se puede reconocer a nadie.",
  },
  fields: {
    email: "Dirección de correo",
    name: "Nombre completo",
    firstName: "Nombre",
    lastName: "Apellido",
    tags: "Etiquetas",
    status: "Respuesta a un evento",
  },
  help: {
    email: "Por ella se sabe quién es quién.",
    name: "O nombre y apellido por separado.",
    firstName: "Si no hay una columna con el nombre completo.",
    lastName: "Si no hay una columna con el nombre completo.",
    tags: "Varias en una celda, separadas por comas.",
    status: "A quien dijo que no se lo deja afuera.",
  },
  mapping: {
    title: "Qué dice cada columna",
    lede: "{count, plural, one {# persona} other {# personas}} en {name}. Todavía no se envió nada.",
    none: "Ninguna columna",
    column: "Columna {number, number}",
    sample: "Por ejemplo: {sample}",
    needed: "Elegí la columna con las direcciones.",
    unread: "No se leen: {names}.",
    check: "Revisar {count, plural, one {# persona} other {# personas}}",
    again: "Seguir revisando",
    checking: "Van {sent, number} de {total, number} revisadas",
    cancel: "Cancelar",
    other: "Otro archivo",
    failed: "La revisión se detuvo",
  },
  one: {
    counts:
      "{rows, plural, one {# fila} other {# filas}}: {fresh, plural, one {# nueva} other {# nuevas}}, {known, plural, one {# ya conocida} other {# ya conocidas}}, {duplicate, plural, one {# repetida} other {# repetidas}}, {broken, number} afuera.",
    gone: "Esa importación no existe",
    goneHelp: "Puede ser de otra organización.",
    back: "Importar un archivo",
    another: "Importar otro archivo",
    unfinished:
      "Este archivo nunca se leyó hasta el final, así que no pasó nada con él. Empezá de nuevo con el archivo.",
    startOver: "Empezar de nuevo",
  },
  ready: {
    send: "Enviar las invitaciones ahora",
    sendHelp:
      "{count, plural, one {Una persona recibirá} other {# personas recibirán}} el correo apenas importes. Si no, las invitaciones quedan retenidas y las enviás después desde acá.",
    language: "Idioma de las invitaciones",
    newTags:
      "{count, plural, one {Se creará una etiqueta nueva} other {Se crearán # etiquetas nuevas}}: {names}.",
    nobody: "En este archivo no hay a quién importar.",
    commit: "Importar {count, plural, one {# persona} other {# personas}}",
    discard: "Descartar",
  },
  settled: {
    committing: "Van {done, number} de {total, number} importadas",
    undoing: "Deshaciendo, {done, number} de {total, number}",
    cancel: "Cancelar y deshacer",
    done: "{invited, plural, =0 {No se hizo ninguna invitación} one {Se hizo una invitación} other {Se hicieron # invitaciones}}{mailed, plural, =0 {} one {; una salió por correo} other {; # salieron por correo}}. {tagged, plural, =0 {} one {Un miembro recibió etiquetas. } other {# miembros recibieron etiquetas. }}{left, plural, =0 {Se contaron todas las filas.} one {Una fila quedó afuera o estaba repetida.} other {# filas quedaron afuera o estaban repetidas.}}",
    held: "{count, plural, one {Una invitación está retenida} other {# invitaciones están retenidas}}",
    heldHelp: "Todavía no se le avisó a nadie.",
    send: "Enviarlas ahora",
    undo: "Deshacer esta importación",
    undoUntil: "Se puede hasta el {when}",
    undone:
      "Se deshizo todo lo que hizo esta importación. {joined, plural, =0 {} one {Una persona ya había entrado, y se queda.} other {# personas ya habían entrado, y se quedan.}}",
    discarded: "Este archivo se dejó de lado. No pasó nada con él.",
  },
  rows: {
    row: "Fila {row, number}",
    nameless: "Sin nombre",
    tags: "Etiquetas: {names}",
    none: "Ninguna.",
  },
  kinds: {
    label: "Filas del archivo",
    tab: "{name} {count, number}",
    broken: {
      tab: "Afuera",
      help: "Les falta una corrección, o dijeron que no. Corregilas en tu archivo y traelas de nuevo: quienes ya están quedan como están.",
    },
    fresh: {
      tab: "Nuevas",
      help: "Reciben una invitación. Entre ellas están los miembros que no muestran su dirección: decir que pertenecen acá es cosa suya.",
    },
    known: {
      tab: "Ya conocidas",
      help: "Miembros que te muestran su dirección y personas con una invitación abierta. Los miembros reciben las etiquetas del archivo.",
    },
    duplicate: {
      tab: "Repetidas",
      help: "La misma dirección está más arriba. Sus etiquetas se sumaron a esa fila.",
    },
  },
  problems: {
    missing: "{field}: no hay nada.",
    email: "Esto no es una dirección de correo.",
    tooLong: "{field}: demasiado largo.",
    tooManyTags: "Más etiquetas de las que entran.",
    declined: "Dijo que no.",
  },
  download: {
    button: "Descargar estas filas",
    file: "filas-afuera",
    row: "Fila",
    why: "Por qué quedó afuera",
  },
  states: {
    receiving: "Sin terminar",
    ready: "Revisada",
    committing: "Importándose",
    committed: "Importada",
    undoing: "Deshaciéndose",
    undone: "Deshecha",
    discarded: "Dejada de lado",
  },
  history: {
    title: "Archivos hasta ahora",
    line: "{when}, por {who}: {count, plural, one {# fila} other {# filas}}",
    someone: "alguien que organiza",
  },
} satisfies Messages["memberImport"];

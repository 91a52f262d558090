import type { Messages } from "..";

export const common = {
  productName: "Wayfinder",
  optional: "opcional",
  loading: "Cargando",
  close: "Cerrar",
  notices: "Avisos de la aplicación",
  undo: "Deshacer",
  removeNamed: "Quitar {name}",
  dismiss: "Descartar",
  retry: "Probar de nuevo",
  more: "Mostrar más",
  selectPlaceholder: "Elegí una opción",
  shownOf: "{shown, number} de {total, number} a la vista",
  opensInNewTab: "se abre en otra pestaña",
  tier: {
    great: "Excelente",
    good: "Buena",
    exploring: "Para explorar",
  },
  combobox: {
    add: "Agregar «{text}»",
    empty: "No hay nada parecido en la lista.",
    chosenHint:
      "{count, plural, one {# elegido} other {# elegidos}}. Desde el comienzo del campo, apretá la flecha izquierda para llegar a ellos.",
    removeHint: "Apretá Retroceso o Suprimir para quitarlo",
    full: "No entran más acá ({limit, number}).",
  },
  autosave: {
    restored: "Recuperamos lo que habías escrito. Todavía no se guardó.",
    keepRestored: "Guardarlo",
    dropRestored: "Volver a lo guardado",
    saving: "Guardando…",
    saved: "Guardado",
    offline: "Sin conexión. Queda acá y se guarda cuando vuelvas.",
    conflict: "Mientras tanto esto cambió en otro lado.",
    error: "Todavía no se guardó. Tu texto sigue acá.",
  },
  formErrors: {
    title:
      "{count, plural, one {Una cosa para mirar} other {# cosas para mirar}}",
  },
  required: "Completá este campo.",
  tooLong: "Que no pase de {limit, number} caracteres.",
  charactersLeft:
    "{count, plural, one {queda # carácter} other {quedan # caracteres}}",
  deadline: {
    today: "cierra hoy",
    tomorrow: "cierra mañana",
    soon: "cierra {when}",
    closed: "cerró {when}",
    none: "sin fecha de cierre",
  },
} satisfies Messages["common"];

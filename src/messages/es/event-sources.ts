import type { Messages } from "..";

export const eventSources = {
  title: "Calendarios",
  lede: "Los eventos que llevás en otro lado llegan acá solos y siguen lo que allá cambia. Lo que cambies acá queda como lo dejaste.",
  back: "Todos los eventos",
  add: "Agregar un calendario",
  list: "Calendarios de los que vienen eventos",
  empty: "Todavía no hay calendarios",
  emptyText:
    "Agregá el calendario que ya llevás, en Luma o donde te den una dirección ICS, o traé los eventos de un archivo.",
  kind: {
    luma: "Luma, con su clave",
    lumaPublic: "Calendario público de Luma",
    ics: "Dirección ICS",
    csv: "Archivo de eventos",
  },
  kindHelp: {
    luma: "Todos los eventos de tu calendario, también los que no son públicos. Hace falta Luma Plus.",
    lumaPublic:
      "Lo que cualquiera ve en la página de tu calendario. No hace falta nada.",
    ics: "Lo que dan Google Calendar, Outlook, Meetup y casi todos los demás.",
    csv: "Una tabla guardada como CSV: la que exporta Luma, o una tuya.",
  },
  audience: {
    everyone: "Sus eventos los ve todo el mundo",
    members: "Sus eventos los ven los miembros",
  },
  state: {
    syncing: "Mirando ahora",
    reading: "Leyendo el calendario",
    saving: "{done} de {total} eventos",
    paused: "En pausa: nadie lo mira.",
    next: "Se vuelve a mirar {when}",
    never: "Todavía no se miró",
    look: "Se miró {when}: {what}",
    read: "Se leyó {when}: {what}",
    failed: "Se miró {when}, sin éxito.",
    added: "{count, plural, one {uno nuevo} other {# nuevos}}",
    changed: "{count, plural, one {uno cambió} other {# cambiaron}}",
    cancelled: "{count, plural, one {uno cancelado} other {# cancelados}}",
    unchanged: "nada nuevo",
    failedTimes:
      "{count, plural, one {} other {Falló # veces seguidas, así que se mira más espaciado.}}",
    kept: "Los eventos que ya están acá quedan.",
  },
  problem: {
    address:
      "La dirección lleva a un lugar al que no se puede llegar desde afuera. Revisala.",
    refused:
      "No nos dejaron entrar. Puede que hayan anulado la clave, o que el calendario no sea público.",
    notFound: "En esa dirección ya no hay un calendario.",
    rateLimited: "Del otro lado nos pidieron que esperemos.",
    unavailable: "Del otro lado no contestaron. Vamos a probar de nuevo.",
    timeout: "La respuesta tardó demasiado. Vamos a probar de nuevo.",
    tooLarge: "Lo que llegó pasa los 2 MB, así que no se leyó.",
    redirects: "La dirección manda de un lugar a otro sin terminar.",
    notCalendar: "Lo que llegó no es un calendario. Revisá la dirección.",
    empty:
      "El calendario contestó sin un solo evento. Por si es un error, no se canceló nada.",
    missingColumns: "Al archivo le falta una columna para: {detail}.",
    internal: "Falló de nuestro lado. Vamos a probar de nuevo.",
  },
  skipped: {
    title:
      "{count, plural, one {Un evento quedó afuera} other {# eventos quedaron afuera}}",
    row: "Fila {row}: {title}",
    untitled: "sin título",
    more: "{count, plural, one {y uno más} other {y # más}}",
    reason: {
      title: "no tiene título",
      start: "no se pudo leer cuándo empieza",
      end: "termina antes de empezar",
      tooLong: "dura más de un mes",
      timeZone: "no se conoce su zona horaria",
      recurrence:
        "se repite de una forma que no podemos seguir; su primera fecha está acá",
      unreadable: "no se pudo leer",
      tooMany: "tomamos 500 eventos como mucho",
    },
  },
  deed: {
    syncNow: "Mirar ahora",
    pause: "Pausar",
    resume: "Volver a mirarlo",
    edit: "Editar",
    newFile: "Nueva versión del archivo",
    remove: "Quitar",
    paused: "«{label}» está en pausa.",
    resumed: "«{label}» se mira de nuevo.",
  },
  form: {
    addTitle: "Agregar un calendario",
    editTitle: "Editar «{label}»",
    kind: "¿Dónde están los eventos?",
    label: "Nombre",
    labelHelp: "Para vos y quienes organizan con vos.",
    icsAddress: "Dirección ICS",
    icsHelp:
      "Empieza con https: o webcal:. En Google Calendar: Configuración, tu calendario, «Dirección pública en formato iCal».",
    lumaAddress: "ID o dirección del calendario",
    lumaHelp:
      "El ID empieza con «cal-». En Luma: tu calendario, «Subscribe», «Add iCal», y copiá la dirección.",
    apiKey: "Clave de la API",
    apiKeyHelp:
      "En Luma: tu calendario, Settings, Developer. Queda guardada acá y no se vuelve a mostrar.",
    apiKeyKept: "Hay una guardada. Dejá esto vacío para conservarla.",
    audience: "¿Quién ve los eventos?",
    audienceOption: { everyone: "Todo el mundo", members: "Solo miembros" },
    timeZone: "Zona horaria",
    timeZoneHelp: "Para horarios que no dicen una.",
    file: "Archivo",
    fileHelp:
      "CSV, de 2 MB como mucho. Hacen falta columnas para el título y el comienzo; también se leen lugar, fin, enlace y más, en castellano o en inglés.",
    save: "Guardar",
    addNow: "Agregar y mirarlo",
    import:
      "{count, plural, =0 {Traer los eventos} one {Traer un evento} other {Traer # eventos}}",
    cancel: "Cancelar",
    added: "Agregaste «{label}».",
    saved: "Guardado.",
    error: {
      label: "Ponele un nombre de hasta 160 caracteres.",
      url: "Hace falta una dirección pública que empiece con https: o webcal:.",
      lumaCalendar:
        "Acá no hay un ID de calendario. Empieza con «cal-», y es parte de la dirección que muestra «Subscribe».",
      known: "Este calendario ya está acá.",
      apiKey: "Esto no es una clave: copiala de nuevo, sin espacios.",
      timeZone: "Elegí una zona horaria.",
      tooMany: "Veinte calendarios es lo máximo. Quitá uno primero.",
      fileLarge: "El archivo pasa los 2 MB.",
      fileText: "Esto no es un archivo de texto. Guardá la tabla como CSV.",
      fileEmpty: "En este archivo no hay eventos.",
      fileNone: "Elegí un archivo.",
    },
  },
  preview: {
    title: "{count, plural, one {Tiene un evento} other {Tiene # eventos}}",
    cancelled: "Cancelado",
    online: "En línea",
  },
  removal: {
    title: "¿Quitar «{label}»?",
    text: "Ya nadie lo mira. Los eventos pasados y quiénes estuvieron quedan. ¿Y los eventos por venir?",
    keep: "Dejarlos",
    keepHelp: "Pasan a ser tuyos: los editás y cancelás acá.",
    cancel: "Cancelarlos",
    cancelHelp: "Se le avisa a quien pensaba ir.",
    confirm: "Quitar",
    done: "Quitaste «{label}».",
  },
} satisfies Messages["eventSources"];

import type { Messages } from "..";

export const mail = {
  streams: {
    account: "Cuenta",
    invitation: "Invitaciones",
    matchAlert: "Coincidencias excelentes",
    weeklyDigest: "Correo semanal",
    eventDaily: "Eventos, cada día",
    eventWeekly: "Eventos, cada semana",
    reminder: "Recordatorios",
    attendance: "¿Estuviste?",
  },
  streamHelp: {
    matchAlert:
      "Cuando hay una coincidencia excelente nueva, a lo sumo una vez por día.",
    weeklyDigest: "Coincidencias nuevas, y lo que guardaste y cierra pronto.",
    eventDaily:
      "Eventos nuevos de tus comunidades, cada día en que haya alguno.",
    eventWeekly:
      "Eventos nuevos de tus comunidades, una vez por semana si hay alguno.",
    reminder:
      "Antes de un evento al que vas, y cuando uno al que tal vez vas cambia de horario o se cancela.",
    attendance: "Después de un evento: una pregunta, un toque.",
  },
  settings: {
    help: "El correo llega a tu hora, nunca vacío y nunca dos veces. Los códigos para entrar llegan siempre.",
    whatComes: "Qué llega por correo",
    whenComes: "Cuándo llega",
    howMuch: "Cuánto",
    weekday: "Día del correo semanal",
    hour: "Hora",
    zone: "Huso horario del correo",
    zoneFollows: "Sigue al de tu perfil hasta que elijas uno acá.",
    zoneBrowser: "Usar el de este navegador: {zone}",
    zoneProfile: "Seguir al de mi perfil",
    cap: "Como mucho por semana",
    capNone: "Todos los que haya",
    capCount: "{count, plural, one {# correo} other {# correos}}",
    pause: "Pausar todo",
    pauseUntil: "En pausa hasta el {when}.",
    pauseEnd: "Terminar la pausa",
    pauseFor: {
      none: "Sin pausa",
      week: "Por una semana",
      month: "Por un mes",
      quarter: "Por tres meses",
    },
    language: "Idioma del correo",
    organisations: "Por comunidad",
    organisationsHelp:
      "Lo que no querés de una comunidad, por correo o en la aplicación, mientras las demás siguen.",
    noOrganisations:
      "Todavía no estás en ninguna comunidad. Cuando estés, acá podés apagar sus eventos.",
    from: "{stream}, de {organisation}",
    saved: "Guardado.",
    undeliverable:
      "El correo a tu dirección vuelve, así que no se manda ninguno. Cambiá tu correo en Cuenta, y vuelve a llegar.",
    complained:
      "Un correo nuestro a tu dirección se marcó como spam: ahí ya no llega nada más que los códigos para entrar, aunque esté prendido acá. Para volver a recibirlo, cambiá tu correo en Cuenta o pedíselo a quien está a cargo de esta red.",
    seeMail: "Ver mi correo",
    seeNotifications: "Ver mis avisos",
  },
  centre: {
    title: "Qué correo te llega",
    lede: "Se elige acá sin entrar, porque el enlace vino en un correo para vos.",
    streamText: "Este enlace es de un solo tipo de correo.",
    badTitle: "Este enlace ya no sirve",
    badText:
      "Puede que esté cortado, o que sea anterior a tu último cambio de dirección. Entrá y elegí tu correo en Ajustes.",
    toSettings: "A mis ajustes",
  },
  unsubscribe: {
    title: "Dejar de recibir este correo",
    titleAll: "Dejar de recibir todo el correo",
    ask: "Wayfinder no te manda más «{stream}». Todavía no cambió nada.",
    askAll:
      "Wayfinder no te manda más correo que los códigos para entrar. Todavía no cambió nada.",
    whatItIs: "{stream}: {help}",
    button: "Dejar de recibirlo",
    doneTitle: "Listo, no llega más",
    done: "«{stream}» quedó apagado. Lo que esperaba para salir se retiró.",
    doneAll: "Quedó todo apagado. Lo que esperaba para salir se retiró.",
    already: "«{stream}» está apagado.",
    alreadyAll: "Está todo apagado.",
    undo: "Al final sí lo quiero",
    undone: "Está prendido de nuevo.",
    centre: "Elegir qué me llega",
  },
  why: {
    title: "Por qué te llegó este correo",
    last: "El último correo de este tipo salió: {when}.",
    none: "No se te mandó ningún correo de este tipo en este tiempo.",
    matchAlert:
      "{count, plural, one {Se encontró una coincidencia excelente para vos, y todavía no la habías abierto.} other {Se encontraron # coincidencias excelentes para vos, y todavía no las habías abierto.}}",
    weeklyDigest:
      "Es tu correo semanal. {matches, plural, =0 {No había coincidencias nuevas} one {Había una coincidencia nueva} other {Había # coincidencias nuevas}} y {saved, plural, =0 {nada de lo que guardaste cerraba pronto} one {una búsqueda que guardaste cerraba pronto} other {# búsquedas que guardaste cerraban pronto}}.",
    invitation: "Alguien de {organisation} invitó a esta dirección.",
    eventDigest:
      "Tus comunidades anunciaron {count, plural, one {un evento} other {# eventos}} desde el último correo de eventos, y tenías activado el {period, select, daily {diario} other {semanal}}.",
    reminder: "Dijiste que ibas a «{title}», y ya estaba cerca.",
    eventMoved:
      "Habías dicho que ibas a «{title}», o que tal vez, y cambió de horario.",
    eventCancelled:
      "Habías dicho que ibas a «{title}», o que tal vez, y se canceló.",
    attendance:
      "Habías dicho que ibas a «{title}», o que tal vez. Ya había terminado, y nadie había dicho si estuviste.",
    code: {
      verify: "Alguien usó esta dirección para crear una cuenta.",
      reset: "Se pidió una contraseña nueva.",
      emailChange: "Una cuenta pidió pasar a esta dirección.",
    },
    addressChanged:
      "Tu cuenta pasó a otra dirección, y se avisó a la que dejó.",
    on: "Llega porque «{stream}» está prendido.",
    off: "«{stream}» ahora está apagado: no llega más.",
  },
  mine: {
    title: "Mi correo",
    lede: "Lo que se te mandó, lo que viene y por qué.",
    settings: "Qué correo me llega",
    noKey:
      "De acá no sale correo: quien está a cargo de esta red no lo configuró. Lo que se habría mandado se puede leer acá.",
    nextTitle: "Lo que viene",
    next: "{stream}: {when}",
    nextNothing: "Por ahora no hay nada para contar, así que no hay correo.",
    nextPreview: "Ver qué diría ahora",
    nextNone: "No hay nada previsto: está todo apagado.",
    sentTitle: "Mandado y en espera",
    label: "Mis correos, del más nuevo al más viejo",
    empty: "Todavía no hay correo",
    emptyText:
      "El correo llega cuando hay algo para contar: una coincidencia excelente, o una semana con novedades.",
    read: "Leerlo: {stream}, {when}",
    readShort: "Leerlo",
    state: {
      waiting: "En espera",
      sending: "Saliendo",
      sent: "Mandado",
      failed: "No salió",
      suppressed: "Retenido",
      expired: "Tarde",
      cancelled: "Retirado",
      kept: "Para leer acá",
    },
    plannedFor: "previsto para {when}",
  },
  preview: {
    failed: "No pudimos mostrar este correo.",
    gone: "No queda nada de lo que contaba.",
    frame: "Correo: {subject}",
    format: "Ver como",
    html: "Página",
    text: "Texto",
    theme: "Colores",
    light: "Claro",
    dark: "Oscuro",
  },
  reasons: {
    off: "estaba apagado",
    paused: "el correo estaba en pausa",
    unsubscribed: "baja pedida",
    cap: "se alcanzó el máximo de la semana",
    bounced: "la dirección no existe",
    complained: "marcado como no deseado",
    nothingLeft: "no quedó nada para contar",
    accountGone: "la cuenta ya no existe",
    addressUnproved: "la dirección nunca se confirmó",
    tooLate: "se pasó su momento",
    byOperator: "retirado por quien opera",
    refused: "rechazado por el proveedor",
    unauthorised: "la clave o el dominio no se aceptan",
    unknown: "mandado, y sin respuesta",
    rateLimited: "el proveedor pidió esperar",
    unavailable: "el proveedor no estaba",
    network: "falló la red",
    internal: "una falla nuestra",
  },
} satisfies Messages["mail"];

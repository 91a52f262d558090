import type { Messages } from "..";

export const engagement = {
  levels: {
    new: "recién llega",
    quiet: "en silencio",
    active: "participa",
    core: "en el núcleo",
  },
  mine: "Así te ve {name}: {level} ({facts}).",
  mineByWord:
    "Así te ve {name}: {level}. Lo dice alguien que organiza, hasta el {date}: «{reason}»",
  of: "{facts}.",
  byModel: "Redactado por Claude a partir de estos números.",
  facts: {
    meetings:
      "{count, plural, =0 {ningún encuentro en los últimos 90 días} one {# encuentro en los últimos 90 días} other {# encuentros en los últimos 90 días}}",
    last: "el último el {date}",
    active:
      "{count, plural, one {en # programa ahora} other {en # programas ahora}}",
    completed:
      "{count, plural, one {completó # programa hace poco} other {completó # programas hace poco}}",
    joined: "se sumó el {date}",
  },
  rule: {
    button: "¿Cómo se decide?",
    core: "En el núcleo: {meetings, number} encuentros o más en {days, number} días, o {fewer, number} además de un programa en el que participa.",
    active:
      "Participa: un encuentro en {days, number} días, un programa en el que participa, o uno completado en ese tiempo.",
    new: "Recién llega: nada de eso todavía, y acá desde hace menos de {days, number} días.",
    quiet: "En silencio: nada de eso.",
    both: "La persona lee la misma línea.",
  },
  history: {
    title: "Cómo fue cambiando",
    line: "{level}, del {since} al {until}",
    now: "{level} desde el {since}",
    byWord: "por palabra de quien organiza",
  },
  override: {
    button: "Decir otra cosa",
    title: "Decir otra cosa que la regla",
    lede: "Para cuando sabés más de lo que cuenta la asistencia. Termina sola, y la persona lee tu motivo.",
    level: "Participación",
    reason: "Por qué",
    reasonHelp: "La persona lo lee.",
    until: "Hasta",
    days: "{count, plural, one {# día desde hoy} other {# días desde hoy}}",
    save: "Decirlo",
    cancel: "Cancelar",
    saved: "Dicho hasta el {date}.",
    now: "Lo dice {name} hasta el {date}: «{reason}»",
    nowByNobody: "Lo dice alguien que organiza, hasta el {date}: «{reason}»",
    rule: "La regla dice: {level}.",
    clear: "Que decida la regla",
    cleared: "Vuelve a decidir la regla.",
  },
} satisfies Messages["engagement"];

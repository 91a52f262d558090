import type { Messages } from "..";

/** One match with its evidence, what it asks, and how it was decided. */
export const oneMatch = {
  concern: {
    regions: "Abierto a: {regions}.",
    excluded: "No está abierto a personas en: {regions}.",
    office: "Dónde: {regions}.",
    timeZone: "Pide de UTC{min} a UTC{max}.",
    language: "Pide {language} ({level}).",
    level: "Nivel: {level}.",
    workplace: "Modalidad: {workplace}.",
    startsOn: "Empieza el {date}.",
    deadline: "Cerró el {date}.",
  },
  match: {
    back: "Todas mis coincidencias",
    apply: "Postulate en su sitio",
    markApplied: "Ya me postulé",
    unapply: "Al final no me postulé",
    outcome: "¿Cómo te fue?",
    outcomeNamed: "Cómo te fue: {title}",
    outcomes: {
      waiting: "Sigo esperando",
      interview: "Una entrevista",
      offer: "Una oferta",
      rejected: "Un no",
      withdrew: "Me bajé",
    },
    appliedToast: "Anotamos tu postulación",
    undoDismissed: "La descartaste.",
    listing: "El aviso",
    profile: "Tu perfil",
    requirements: "Requisitos",
    strengths: "Por qué va con vos",
    gap: "La brecha",
    recommendations: "Qué podrías hacer ahora",
    summary:
      "{met, plural, one {# cumplido} other {# cumplidos}} · {partly, number} en parte · {missing, plural, one {# que falta} other {# que faltan}} · {unknown, number} por saber",
    noRequirements:
      "No se pudo leer ningún requisito en este aviso. Juzgalo por sus propias palabras.",
    verdict: {
      met: "Cumplís",
      partly: "En parte",
      missing: "Falta",
      unknown: "Por saber",
    },
    importance: {
      must: "imprescindible",
      should: "esperado",
      nice: "deseable",
      beside: "no está en su lista",
      character: "un rasgo: ningún perfil lo muestra, así que no cuenta",
    },
    nothingFound: "Nada de tu perfil habla de esto.",
    answered: "Lo dijiste vos.",
    notQuoted: "El aviso no lo dice en un solo lugar.",
    textChanged: "Estas palabras ya no están; el texto cambió desde entonces.",
    toProfile: "Cambiar mi perfil",
    wholeListing: "Leer el aviso completo",
    sample:
      "Un aviso de ejemplo, escrito para esta demo. La organización es inventada y el enlace no lleva a ningún lado.",
    concernTitle: "No está claro si este puesto está abierto para vos",
    concernAnswer: "Tu respuesta, más abajo, lo define.",
    concernEmployer:
      "Solo lo puede decir quien emplea; preguntá antes de dedicarle tiempo.",
    concernRegion:
      "El aviso está abierto a ciertos lugares y tu perfil no dice dónde vivís.",
    concernPermission:
      "Hay que estar en el país y el aviso no dice si tramitan la visa.",
    concernLanguage: "Pide un idioma que tu perfil no menciona en ese nivel.",
    closedTitle: "Este puesto ya cerró",
    closedText: "Queda acá porque coincidió con vos.",
    passage: {
      headline: "Presentación",
      work: "Experiencia",
      education: "Estudios",
      skills: "Habilidades",
      interests: "Intereses",
      goals: "Metas",
      seeking: "Qué busco",
      languages: "Idiomas",
    },
  },
  question: {
    ask: {
      workPermission: "¿Tenés permiso para trabajar en {place}?",
      language: "¿Cómo te manejás en {language}?",
      skill: "¿Tenés experiencia con {skill}?",
      experience: "¿Qué hiciste que lo muestre?",
      role: "¿Buscás este tipo de puesto?",
    },
    topic: {
      workPermission: "Permiso para trabajar en {place}",
      language: "{language}",
      skill: "Experiencia con {skill}",
      experience: "Algo que hiciste",
      role: "El tipo de puesto",
    },
    yes: "Sí",
    no: "No",
    notYet: "Todavía no",
    none: "Nada",
    help: {
      workPermission: "Tu respuesta va a tu perfil.",
      language: "Tu respuesta va a tu perfil.",
      skill:
        "Un sí va a tus habilidades. Un no se recuerda, para que ningún otro puesto lo vuelva a preguntar.",
      experience:
        "Una o dos frases. Van a tu perfil; un «todavía no» queda en esta coincidencia.",
      role: "Un sí va a lo que buscás; un no queda en esta coincidencia.",
    },
    where: "¿Dónde fue?",
    tell: "Sumarlo a mi perfil",
    addJob: "Primero sumá un trabajo o un estudio a tu perfil",
    settled: "Anotado. Sigue en: {tier}.",
    lifted: "Anotado. Ahora está en: {tier}.",
    change: "Cambiar mi respuesta",
  },
  decided: {
    button: "¿Cómo se decide esto?",
    title: "Cómo se decide",
    intro:
      "Lo que se evalúa es solo, para cada requisito, si se cumple y qué palabras lo muestran. El grupo sale de reglas fijas, las mismas para todas las personas:",
    weights:
      "Cada requisito lleva puntos según cuánto insiste el aviso: uno imprescindible {must, number}, uno esperado {should, number}, uno deseable {nice, number}.",
    values:
      "Cumplido suma todos, en parte {partly, number} de cada uno, por saber {unknown, number}, y si falta no suma. Por saber vale más que faltar porque todavía lo podés responder.",
    prior:
      "Cada aviso empieza con {weight, number} puntos más, ganados a {value, number} cada uno, para que cumplir uno de uno no quede por encima de nueve de diez.",
    points: "Al menos {count, number} de cada 100 puntos",
    met: "{count, plural, one {Al menos un requisito cumplido} other {Al menos # requisitos cumplidos}}",
    musts:
      "{count, plural, =0 {Ningún imprescindible que falte} one {A lo sumo un imprescindible que falte} other {A lo sumo # imprescindibles que falten}}",
    beside: "Un tipo de puesto y un nivel de los que tu perfil da cuenta",
    noDoubt: "Ninguna duda sobre si te podés postular",
    rest: "Todo lo demás que está, o puede estar, abierto para vos.",
    outro:
      "No es un pronóstico de tus chances. Las palabras de las dos partes son la razón; el grupo es solo el orden para leerlas.",
  },
} satisfies Pick<
  Messages["matches"],
  "match" | "question" | "decided" | "concern"
>;

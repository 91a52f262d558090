import type { Messages } from "..";

export const legal = {
  since: "Vigente desde el {date}",
  contact:
    "Si tenés preguntas, querés una copia de tus datos o que se borre tu cuenta, escribile a {operator}, que lleva esta red.",
  contactMail:
    "Si tenés preguntas, querés una copia de tus datos o que se borre tu cuenta, escribile a {operator}, que lleva esta red: <mail>{email}</mail>.",
  contactDemo:
    "Esto es una demo en esta máquina: nadie más tiene lo que escribís acá. Al borrar su carpeta de datos se borra todo.",
  someone: "quien te invitó",
  other: "Ver también: <link>{title}</link>",
  agree: {
    text: "Cambiaron nuestros términos, o todavía no los viste. <terms>Los términos</terms> y <privacy>la página de privacidad</privacy> se leen en dos minutos.",
    label: "Términos",
    action: "Acepto",
    bySigningUp:
      "Al crear una cuenta aceptás <terms>los términos</terms> vigentes, y <privacy>la página de privacidad</privacy> te cuenta qué guardamos.",
  },
  privacy: {
    title: "Privacidad",
    lede: "Qué guarda Wayfinder de vos, quién lo ve y cómo se borra.",
    sections: {
      kept: {
        title: "Qué se guarda",
        text: "Tu correo electrónico, tu contraseña como un resumen que no se puede revertir, y lo que escribís en tu perfil.\n\nTus coincidencias con sus razones, y qué hiciste con cada una: si la guardaste, la descartaste, te postulaste, y cómo terminó si nos lo contás.\n\nLos navegadores en los que entraste, por nombre y sistema, para que puedas cerrar la sesión en cualquiera.",
      },
      cv: {
        title: "Un CV pegado",
        text: "Su texto lo leen reglas en el servidor, nunca un modelo. Se borra apenas aceptás o descartás lo leído; lo que aceptás pasa a tu perfil.",
      },
      model: {
        title: "Qué lee un modelo",
        text: "Solo con tu consentimiento, que das antes de las primeras coincidencias y podés retirar en Ajustes. Tu presentación, país, idiomas, estudios, experiencia, habilidades, intereses, metas, lo que buscás y tus permisos de trabajo se leen al lado de los puestos abiertos: los lee Claude, un modelo de Anthropic, si esta red lo usa; si no, unas reglas en este servidor.\n\nAntes se quitan tu nombre, correo, teléfono, ciudad y enlaces, también de los textos largos.",
      },
      seen: {
        title: "Quién lo ve",
        text: "Nadie, hasta que te sumes a una comunidad. Ahí, cada sección de tu perfil dice quién la ve: solo vos, quienes la organizan, o todos sus miembros. Lo cambiás ahí mismo, y una vista previa te muestra qué ven. Tu correo, lo que buscás y tus preferencias empiezan siendo solo tuyos.\n\nQuienes llevan la red pueden cuidar sus datos, como cualquiera que lleva un servidor. No se vende nada, y no hay publicidad ni rastreadores.",
      },
      browser: {
        title: "En tu navegador",
        text: "Tu sesión, tu idioma y tema, y el texto que escribiste y todavía no se guardó. Sin cookies. Las fuentes y todo lo demás vienen de este sitio, así que ningún otro sabe que estuviste acá.",
      },
      gone: {
        title: "Cuándo se borra",
        text: "Una dirección que nunca se comprueba se borra en una semana más o menos, con todo lo que se escribió junto a ella. Las lecturas se guardan noventa días; lo que costó cada consulta a un modelo, sin ninguna de tus palabras, trece meses. Lo que quitás de tu perfil desaparece de él al momento.\n\nTodavía no podés borrar la cuenta entera por tu cuenta: pedilo y se hace a mano.",
      },
    },
  },
  terms: {
    title: "Términos",
    lede: "Qué podés esperar de Wayfinder y qué espera de vos.",
    sections: {
      what: {
        title: "Qué es",
        text: "Wayfinder pone tu perfil al lado de puestos abiertos y muestra lo que encaja, con las palabras de las dos partes. A los miembros no les cuesta nada. No se postula en tu nombre, no ordena personas para empleadores y no promete un trabajo.",
      },
      reasons: {
        title: "Las razones pueden fallar",
        text: "Cada razón lleva dos citas, para que la juzgues por tu cuenta. Las reglas y los modelos se equivocan, y un aviso puede haber cambiado desde que se leyó: lo que vale es la página del empleador.",
      },
      yours: {
        title: "Lo que escribís es tuyo",
        text: "Nos dejás guardarlo y ponerlo al lado de puestos, para vos. Escribí lo que es cierto, sobre vos, y nada que otros te confiaron.",
      },
      fair: {
        title: "Uso justo",
        text: "Una cuenta por persona, con una dirección que sea tuya. No intentes llegar a lo que otros guardan acá, sobrecargar el servicio ni copiar sus avisos en masa. A quien lo haga se le puede cerrar la puerta.",
      },
      listings: {
        title: "Los avisos",
        text: "Vienen de las fuentes que nombran. Cada empleador responde por los suyos; avisanos si uno está mal o es injusto y lo miramos.",
      },
      change: {
        title: "Cuando esto cambia",
        text: "Te preguntamos antes de que otros términos valgan para vos. Podés irte cuando quieras. Hasta donde la ley lo permite, el servicio se da como está, sin garantía de que esté siempre.",
      },
    },
  },
} satisfies Messages["legal"];

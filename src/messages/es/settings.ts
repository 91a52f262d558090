import type { Messages } from "..";

export const settings = {
  title: "Ajustes",
  lede: "Tu cuenta, cómo se ve y cómo te habla Wayfinder, y qué puede hacer por vos.",
  onThisPage: "En esta página",
  sections: {
    account: "Cuenta",
    sessions: "Dónde tenés la sesión abierta",
    notifications: "Avisos",
    calendar: "Calendario",
    language: "Idioma",
    appearance: "Apariencia",
    shortcuts: "Atajos",
    matching: "Búsqueda de coincidencias",
  },
  account: {
    name: "Nombre",
    noName: "Todavía sin nombre",
    editName: "Cambialo en tu perfil",
    email: "Correo",
    password: "Contraseña",
    hasPassword: "Definida",
    noPassword: "Todavía no tenés",
    otherSites: "También te deja entrar",
    changeEmail: "Cambiar el correo",
    changeEmailHelp:
      "Mandamos un código a la dirección nueva. Hasta que lo escribas no cambia nada. Después entrás solo con la dirección nueva, y la sesión de tus otros navegadores se cierra.",
    newEmail: "Correo nuevo",
    sameEmail: "Esa es la dirección que ya tenés.",
    codeSent:
      "Si {email} puede recibirlo, un código de 8 dígitos va en camino. Vale quince minutos.",
    emailChanged:
      "Tu correo cambió. La sesión de los otros navegadores se cerró.",
    currentPassword: "Contraseña actual",
    newPassword: "Contraseña nueva",
    changePassword: "Cambiar la contraseña",
    changePasswordHelp:
      "La sesión de tus otros navegadores se cierra; la de este sigue abierta.",
    passwordChanged:
      "Tu contraseña cambió. La sesión de los otros navegadores se cerró.",
    setPassword: "Definir una contraseña",
    setPasswordHelp:
      "Para saber que sos vos, mandamos un código a tu dirección; con él queda definida la contraseña.",
    passwordSet: "Tu contraseña quedó definida.",
    cancel: "Cancelar",
    sendCode: "Mandar el código",
    sample:
      "Es una persona de ejemplo de la demo: cualquiera puede entrar como ella, así que nadie cambia cómo se entra.",
  },
  sessions: {
    help: "¿No reconocés alguna, o dejaste una abierta en otro lado? Cerrala y, ante la duda, cambiá tu contraseña.",
    current: "Este navegador",
    device: "{browser} en {system}",
    browsers: {
      edge: "Edge",
      opera: "Opera",
      samsung: "Samsung Internet",
      firefox: "Firefox",
      chrome: "Chrome",
      safari: "Safari",
      other: "Un navegador",
    },
    systems: {
      android: "Android",
      ios: "iOS",
      windows: "Windows",
      macos: "macOS",
      chromeos: "ChromeOS",
      linux: "Linux",
    },
    began: "Sesión abierta: {when}",
    active: "última actividad: {when}",
    end: "Cerrar",
    endNamed: "Cerrar la sesión de {device}, abierta: {when}",
    ended: "La sesión de ese navegador se cerró.",
    endOthers: "Cerrar todas las demás",
    othersEnded:
      "{count, plural, one {Se cerró la sesión de otro navegador.} other {Se cerró la sesión de otros # navegadores.}}",
    endAll: "Cerrar todas las sesiones",
  },
  languageHelp:
    "El de la interfaz, enseguida; el de las razones de tus coincidencias, desde la próxima lectura. Las citas quedan en el idioma en que se escribieron.",
  shortcuts: "Atajos de una sola tecla",
  shortcutsHelp:
    "En tus coincidencias: j y k para moverte, s para guardar, e para descartar, u para deshacer, ? para ver la lista. Nunca se activan mientras escribís.",
  consent: "Comparar mi perfil con los puestos abiertos",
  consentHelp:
    "Tu nombre, tu correo, tus enlaces y tu foto nunca forman parte de la comparación. Si hay un modelo configurado, lee el resto; si no, lo hacen unas reglas en este servidor. Si lo apagás, no hay una próxima búsqueda; las coincidencias que ya tenés quedan.",
} satisfies Messages["settings"];

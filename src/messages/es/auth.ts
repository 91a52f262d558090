import type { Messages } from "..";

export const auth = {
  signInTitle: "Entrar",
  signInLede: "Qué bueno verte de nuevo.",
  signUpTitle: "Creá tu cuenta",
  signUpLede: "Un solo perfil, y lo manejás vos. Vos decidís quién ve qué.",
  resetTitle: "Elegí una contraseña nueva",
  resetLede:
    "Te mandamos un código a tu correo; con él elegís la contraseña nueva.",
  name: "Tu nombre",
  nameHelp: "Como querés que te conozcan las comunidades.",
  email: "Correo electrónico",
  password: "Contraseña",
  newPassword: "Contraseña nueva",
  passwordAgain:
    "No quedó guardada en este navegador: escribila otra vez o elegí otra.",
  showPassword: "Mostrar la contraseña",
  signInAction: "Entrar",
  signUpAction: "Crear la cuenta",
  resetAction: "Mandame un código",
  noAccount: "¿Primera vez acá?",
  toSignUp: "Creá una cuenta",
  hasAccount: "¿Ya tenés cuenta?",
  toSignIn: "Entrá",
  forgot: "¿Olvidaste tu contraseña?",
  checklist: "Tu contraseña",
  rules: {
    length:
      "Tiene al menos {least, number} caracteres. Una frase corta funciona muy bien.",
    uncommon: "No es de las que cualquiera probaría primero",
    impersonal: "No contiene tu nombre ni tu correo",
  },
  kept: "listo",
  open: "falta",
  codeTitle: "Mirá tu correo",
  codeLede:
    "Si {email} puede recibirlo, va en camino un código de 8 dígitos. Vale por poco tiempo.",
  code: "Código",
  codeAction: "Continuar",
  resetCodeAction: "Guardar la contraseña y entrar",
  sendAgain: "Mandar otro código",
  sentAgain: "Va en camino otro código.",
  knownAddress:
    "Si ya tenés una cuenta con esta dirección, <signIn>entrá</signIn> o <reset>elegí una contraseña nueva</reset>.",
  otherAddress: "Usar otro correo",
  otherSites: {
    label: "Otras formas de entrar",
    action: "Seguir con {site}",
    or: "O con tu correo:",
    refused:
      "{site} no te dejó entrar: se canceló, tardó demasiado, o {site} no tiene un correo tuyo confirmado. No se guardó nada.",
  },
  demoCode: "Esto es la demo: no sale ningún correo. Tu código es {code}.",
  useDemoCode: "Usarlo",
  demoTitle: "O probalo como una de nuestras personas de ejemplo",
  demoLede: "Un clic, sin contraseña. Solo existen en esta demo.",
  demoAdmin: "Operación",
  demoAction: "Entrar como {name}",
  invalidEmail: "Escribí una dirección como nombre@example.org.",
  invalidCode: "El código tiene 8 dígitos.",
  terms: "Tu perfil es tuyo: nadie lo ve hasta que vos lo elijas.",
} satisfies Messages["auth"];

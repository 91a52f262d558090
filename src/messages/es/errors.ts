import type { Messages } from "..";

export const errors = {
  UNAUTHENTICATED: "Para esto tenés que entrar a tu cuenta.",
  FORBIDDEN: "Esto no está abierto para vos.",
  NOT_FOUND: "No lo encontramos. Puede que se haya mudado o que ya no exista.",
  INVALID: "Algo de lo que cargaste no encaja. Fijate, por favor.",
  CONFLICT:
    "Alguien lo cambió al mismo tiempo. Miralo de nuevo y volvé a probar.",
  RATE_LIMITED:
    "Fueron muchos intentos en poco tiempo. Esperá un momento y probá otra vez.",
  SIGN_IN_FAILED: "Ese correo y esa contraseña no van juntos.",
  CODE_INVALID: "Ese código no es correcto o ya venció. Pedí uno nuevo.",
  PASSWORD_WEAK: "Elegí una contraseña más fuerte.",
  PASSWORD_WRONG: "Esa no es tu contraseña actual.",
  PROFILE_INCOMPLETE:
    "A tu perfil le falta un poco para que podamos buscar coincidencias.",
  CONSENT_REQUIRED: "Para hacer esto necesitamos tu consentimiento.",
  BUDGET_REACHED:
    "Por ahora se usó todo el presupuesto para buscar. Tus coincidencias quedan como están.",
  MATCHING_PAUSED:
    "La búsqueda está en pausa por ahora. No se pierde nada de lo tuyo; volvé a pedirla cuando esté activa.",
  NOTHING_TO_RESUME: "Acá no queda nada por retomar.",
  DEMO_ONLY: "Esto existe solo en la demo.",
  MAIL_UNAVAILABLE:
    "Desde acá todavía no podemos mandar correos, así que no te llegaría ningún código: las cuentas y las contraseñas nuevas tienen que esperar. Quien lleva esta red te puede decir cuándo.",
  unknown:
    "No funcionó y todavía no sabemos por qué. No se pierde nada de lo que cargaste; probá de nuevo.",
  network: "No llegamos al servidor. Revisá tu conexión y probá de nuevo.",
  retryIn: "Podés probar de nuevo {when}.",
} satisfies Messages["errors"];

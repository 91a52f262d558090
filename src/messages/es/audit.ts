import type { Messages } from "..";

/** Lines of the log: what an organisation did, to whoever runs it and to whom it is about. */
export const audit = {
  mine: {
    title: "Lo que quedó anotado sobre vos",
    lede: "Las organizaciones anotan lo que hacen sus organizadores y te toca, y lo guardan dos años. Leen las mismas líneas.",
    label: "Lo que quedó anotado sobre vos, lo último primero",
    none: "Todavía no hay nada anotado.",
  },
  levels: {
    new: "recién llega",
    quiet: "en silencio",
    active: "participa",
    core: "en el núcleo",
  },
  somebody: "Alguien",
  system: "El sistema",
  audience: {
    organisers: "solo quienes organizan",
    members: "miembros",
    everyone: "todo el mundo",
  },
  fields: {
    name: "nombre",
    purpose: "propósito",
    city: "ciudad",
    country: "país",
    website: "sitio web",
    logo: "logo",
    joining: "cómo se entra",
  },
  action: {
    orgEdited: "{actor} cambió: {fields}",
    memberJoined:
      "{subject} se sumó{role, select, admin { para organizar} other {}}",
    memberAdmitted: "{actor} dejó entrar a {subject}",
    memberRestored: "{actor} deshizo la baja de {subject}",
    memberLeft: "{subject} se fue",
    memberRemoved: "{actor} quitó a {subject}",
    roleChanged:
      "{role, select, admin {{actor} sumó a {subject} a la organización} other {{actor} dejó a {subject} como miembro}}",
    audienceChanged: "{subject} eligió quién puede verle: {audience}",
    invitationMade: "{actor} creó un enlace de invitación",
    invitationMailed:
      "{actor} invitó a {count, plural, one {# persona} other {# personas}} por correo",
    invitationRevoked: "{actor} anuló una invitación",
    invitationRestored: "{actor} deshizo la anulación de un enlace",
    profileOpened: "{actor} miró el perfil de {subject}",
    membersExported: "{actor} exportó la lista de miembros",
    membersImported: "{actor} importó personas de un archivo",
    importUndone: "{actor} deshizo una importación",
    tagGiven: "{actor} le puso la etiqueta “{tag}” a {subject}",
    tagTaken: "{actor} le quitó la etiqueta “{tag}” a {subject}",
    noteAdded: "{actor} escribió una nota sobre {subject}",
    noteRemoved: "{actor} borró una nota sobre {subject}",
    engagementOverridden:
      "{actor} fijó la participación de {subject} en “{level}”",
    engagementCleared:
      "{actor} dejó que la regla decida otra vez la participación de {subject}",
    attendanceMarked: "{actor} marcó quiénes vinieron a “{title}”",
    enrolmentChanged: "{actor} cambió la inscripción de {subject}",
    other:
      "{actor} hizo algo para lo que esta página todavía no tiene palabras",
  },
  me: {
    memberJoined: "Te sumaste{role, select, admin { para organizar} other {}}",
    memberAdmitted: "{actor} te dejó entrar",
    memberRestored: "{actor} deshizo tu baja",
    memberLeft: "Te fuiste",
    memberRemoved: "{actor} te quitó",
    roleChanged:
      "{role, select, admin {{actor} te sumó a la organización} other {{actor} te dejó como miembro}}",
    audienceChanged: "Elegiste quién puede verte: {audience}",
    profileOpened: "{actor} miró tu perfil",
    tagGiven: "{actor} te puso la etiqueta “{tag}”",
    tagTaken: "{actor} te quitó la etiqueta “{tag}”",
    noteAdded: "{actor} escribió una nota sobre vos",
    noteRemoved: "{actor} borró una nota sobre vos",
    engagementOverridden: "{actor} fijó tu participación en “{level}”",
    engagementCleared:
      "{actor} dejó que la regla decida otra vez tu participación",
    attendanceMarked: "{actor} marcó si estuviste en “{title}”",
    enrolmentChanged: "{actor} cambió tu inscripción en un programa",
    other:
      "{actor} hizo algo para lo que esta página todavía no tiene palabras",
  },
} satisfies Messages["audit"];

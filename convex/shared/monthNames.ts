/** January to December in English and Spanish, whole or short, as patterns of lower case without a full stop. */
export const MONTHS = [
  "jan(?:uary)?|ene(?:ro)?",
  "feb(?:ruary|rero)?",
  "mar(?:ch|zo)?",
  "apr(?:il)?|abr(?:il)?",
  "may(?:o)?",
  "june?|junio",
  "july?|julio",
  "aug(?:ust)?|ago(?:sto)?",
  "sep(?:t(?:ember|iembre)?)?|set(?:iembre)?",
  "oct(?:ober|ubre)?",
  "nov(?:ember|iembre)?",
  "dec(?:ember)?|dic(?:iembre)?",
] as const;

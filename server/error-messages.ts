import { frenchTypography } from '@/core/content/typography';
import { toDatabaseError } from '@/db/errors';
import { DomainError, type ErrorCode } from './errors';

/** For each error: HTTP status, what happened and what to do, and what was kept. The only place where codes become words. */
type Message = { status: number; message: string; kept: string };

const ON_DEVICE = 'Vos réponses restent enregistrées sur cet appareil.';

const SAME_REMINDER = 'Votre rappel reste réglé comme avant.';

const MESSAGES: Record<ErrorCode, Message> = {
  malformed: {
    status: 400,
    message: "Le serveur n'a pas compris cet envoi. Mettez l'application à jour, puis réessayez.",
    kept: `Rien n'a été modifié sur le serveur. ${ON_DEVICE}`,
  },
  'wrong-type': {
    status: 415,
    message: "Le serveur n'accepte ici que du JSON.",
    kept: `Rien n'a été modifié sur le serveur. ${ON_DEVICE}`,
  },
  'unsupported-encoding': {
    status: 415,
    message: 'Le serveur ne connaît pas cette compression : envoyez sans compression, ou en gzip.',
    kept: ON_DEVICE,
  },
  'too-large': {
    status: 413,
    message: "Cet envoi est trop lourd : 256 Ko au plus, une fois décompressé. L'application doit l'envoyer en plusieurs fois.",
    kept: ON_DEVICE,
  },
  'too-many-events': {
    status: 413,
    message: "Cet envoi contient trop d'événements : 200 au plus. L'application doit l'envoyer en plusieurs fois.",
    kept: ON_DEVICE,
  },
  'signed-out': {
    status: 401,
    message:
      "Cet appareil n'est pas relié à une progression sauvegardée. Reliez-le avec « Sauvegarder ma progression » ou avec votre code.",
    kept: ON_DEVICE,
  },
  'foreign-origin': { status: 403, message: "Cette demande vient d'un autre site : elle a été refusée.", kept: "Rien n'a été modifié." },
  'device-foreign': {
    status: 403,
    message: "Cet appareil est relié à la progression de quelqu'un d'autre : rien n'a été envoyé.",
    kept: ON_DEVICE,
  },
  'device-unknown': {
    status: 403,
    message: "Cet appareil n'est pas encore relié à votre progression, ou son secret ne correspond pas. Entrez votre code pour le relier.",
    kept: ON_DEVICE,
  },
  'device-taken': {
    status: 409,
    message: 'Cet appareil est déjà enregistré avec un autre secret. Entrez votre code pour retrouver votre progression.',
    kept: ON_DEVICE,
  },
  'device-elsewhere': {
    status: 409,
    message:
      'Cet appareil est relié à une autre progression. Deux progressions ne sont jamais mélangées : ouvrez un espace séparé pour entrer ce code.',
    kept: ON_DEVICE,
  },
  'learner-shared': {
    status: 409,
    message:
      "Votre progression est déjà sauvegardée et d'autres appareils y sont reliés. Votre code n'a pas changé ; vous pouvez en demander un nouveau dans les réglages.",
    kept: 'Votre progression est intacte sur le serveur.',
  },
  'learner-erased': {
    status: 410,
    message: 'Cette progression a été effacée du serveur, à votre demande ou depuis un autre de vos appareils. Elle ne peut pas y revenir.',
    kept: `${ON_DEVICE} Vous pouvez les exporter, ou les effacer.`,
  },
  'code-malformed': {
    status: 400,
    message:
      "Ce code n'est pas complet ou contient une faute : il compte 12 mots français. Vérifiez chaque mot ; les accents et les majuscules ne comptent pas.",
    kept: ON_DEVICE,
  },
  'code-unknown': {
    status: 401,
    message: "Aucune progression ne correspond à ce code. S'il a été renouvelé, seul le dernier est valable.",
    kept: ON_DEVICE,
  },
  'too-many-tries': { status: 429, message: 'Trop de codes essayés. Attendez quelques minutes, puis réessayez.', kept: ON_DEVICE },
  'too-many-learners': {
    status: 429,
    message: 'Trop de progressions viennent d’être créées depuis ce réseau. Attendez quelques minutes, puis réessayez.',
    kept: ON_DEVICE,
  },
  'too-many-reminders': {
    status: 429,
    message: 'Trop de rappels viennent d’être réglés depuis ce réseau. Attendez quelques minutes, puis réessayez.',
    kept: SAME_REMINDER,
  },
  'reminders-off': {
    status: 501,
    message: 'Ce serveur n’envoie pas de rappels. Un fichier d’agenda rend le même service : il est dans les réglages de révision.',
    kept: SAME_REMINDER,
  },
  'push-service-unknown': {
    status: 422,
    message:
      'Ce serveur ne connaît pas le service de notifications de ce navigateur. Un fichier d’agenda rend le même service : il est dans les réglages de révision.',
    kept: SAME_REMINDER,
  },
  busy: {
    status: 503,
    message: "Le serveur est occupé ou momentanément indisponible. L'application réessaiera d'elle-même.",
    kept: ON_DEVICE,
  },
  unexpected: { status: 500, message: "Une erreur inattendue s'est produite sur le serveur. Réessayez plus tard.", kept: ON_DEVICE },
};

export type ErrorAnswer = {
  status: number;
  body: { code: ErrorCode; message: string; kept: string; detail?: string };
  retryAfter?: number;
};

/** Any error → what is answered. `detail` (English) only names what is wrong with the caller's own request. */
export function describeError(error: unknown): ErrorAnswer {
  const known = toDomainError(error);
  const { status, message, kept } = MESSAGES[known.code];
  const detail = known.code === 'malformed' && known.data.detail ? { detail: known.data.detail.slice(0, 500) } : {};
  const retryAfter = known.data.seconds ?? (status === 503 ? 5 : undefined);
  return {
    status,
    body: { code: known.code, message: frenchTypography(message), kept: frenchTypography(kept), ...detail },
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}

function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  // Also when the query builder has wrapped it.
  if (toDatabaseError(error).problem !== 'statement') return new DomainError('busy', {}, { cause: error });
  return new DomainError('unexpected', {}, { cause: error });
}

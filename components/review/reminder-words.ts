import type { ReminderError, ReminderSupport } from '@/device/reminder';

/** What is said of the reminder. */

export const hourInWords = (hour: number): string => `${hour}\u00a0h`;

export const WHAT_IT_DOES: Record<ReminderSupport, string> = {
  push: 'Une notification par jour, vers l’heure choisie, avec le nombre de cartes. Le serveur garde l’adresse de notification de ce téléphone, l’heure et le fuseau horaire. Il ne sait ni qui vous êtes, ni ce que vous révisez.',
  periodic:
    'Une notification par jour au plus, après l’heure choisie, s’il y a des cartes à réviser. Le navigateur choisit le moment\u00a0: elle peut tarder.',
  calendar:
    'Ce navigateur, ou ce serveur, n’envoie pas de notification. Un fichier d’agenda rend le même service\u00a0: il ajoute un rappel quotidien à l’agenda de ce téléphone.',
};

/** iPhone and iPad receive notifications for applications of their home screen only. */
export const ON_IOS =
  'Sur iPhone et iPad, les notifications ne marchent que si Paillasse est sur l’écran d’accueil\u00a0: Partager, puis «\u00a0Sur l’écran d’accueil\u00a0».';

export const BLOCKED =
  'Les notifications de Paillasse sont bloquées sur ce téléphone. Pour les autoriser\u00a0: réglages du navigateur ou du téléphone, Notifications, Paillasse, Autoriser. Revenez ensuite ici.';

const CALENDAR_TOO = 'Le fichier d’agenda, lui, marche sans réseau.';

export function problemInWords(error: unknown): string {
  const { name, code, said } = error as ReminderError;
  if (name !== 'ReminderError') return `Le téléphone n’a pas pu enregistrer ce réglage. Rien n’a été changé.`;
  if (code === 'denied')
    return 'L’autorisation n’a pas été donnée\u00a0: rien n’a été changé. Touchez de nouveau le bouton, puis «\u00a0Autoriser\u00a0».';
  if (code === 'unreachable')
    return `Le service de notification ne répond pas\u00a0: rien n’a été changé. Réessayez quand le réseau revient. ${CALENDAR_TOO}`;
  if (code === 'refused') return said;
  return `Ce navigateur ne peut pas recevoir de notification. ${CALENDAR_TOO}`;
}

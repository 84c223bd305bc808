/** « 12 réponses et 3 expériences sont déjà sur ce téléphone. » */
export function hereAlready({ answers, experiences }: { answers: number; experiences: number }): string {
  const parts = [
    ...(answers ? [`${answers} réponse${answers > 1 ? 's' : ''}`] : []),
    ...(experiences ? [`${experiences} expérience${experiences > 1 ? 's' : ''}`] : []),
  ];
  if (parts.length === 0) return 'Ce téléphone a déjà servi.';
  return `${parts.join(' et ')} ${answers + experiences > 1 ? 'sont' : 'est'} déjà sur ce téléphone.`;
}

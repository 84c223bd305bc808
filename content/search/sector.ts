import { document, type SearchSource } from './document';

/** The sector as the report of 2021 describes it: products, figures, data, training, recommendations. */
export const SECTOR: SearchSource[] = [
  (content) =>
    content.cards.map((card) =>
      document('famille', card.id, card.label, `/familles/${card.id}`, {
        also: [card.short],
        text: [
          card.summary,
          ...card.stakes,
          ...[...card.marketed, ...(card.french ?? [])].map((product) => product.name),
          ...(card.actors ?? []),
        ],
      }),
    ),
  (content) =>
    (content.families?.materials ?? []).map((material) =>
      document('famille', `matiere-${material.id}`, material.label, `/familles#${material.id}`, {
        text: [`Matière première : ${material.usedIn.join(', ')}.`],
      }),
    ),
  (content) =>
    content.figures.map((figure) =>
      document('chiffre', figure.id, figure.label, `/chiffres#${figure.id}`, {
        text: [`${figure.value} (${figure.date})`, ...(figure.detail ? [figure.detail] : [])],
      }),
    ),
  (content) =>
    (content.dataChain?.uses ?? []).map((use) =>
      document('donnees', use.id, use.label, `/donnees#${use.id}`, { text: [use.example, use.place] }),
    ),
  (content) =>
    content.training.map((entry) => {
      const towns = (entry.places ?? []).flatMap((id) => content.places.find((place) => place.id === id) ?? []);
      const where = [...new Set(towns.flatMap(({ name, region }) => [name, region]))].join(', ');
      const given = [entry.providerNow ?? entry.provider, where, entry.level, entry.duration?.text].filter(Boolean).join(' · ');
      return document('formation', entry.id, entry.title, `/formations#${entry.id}`, {
        also: [entry.provider, entry.providerNow].filter((name) => name !== undefined),
        text: [given, entry.gives, entry.now].filter((sentence): sentence is string => Boolean(sentence)),
      });
    }),
  (content) =>
    content.recommendations.flatMap((axis) => [
      document('recommandation', axis.id, axis.title, `/recommandations/${axis.id}`, {
        text: axis.subjects.map((subject) => subject.title),
      }),
      ...axis.subjects.map((subject) =>
        document('recommandation', subject.id, subject.title, `/recommandations/${axis.id}#${subject.id}`, {
          text: [...subject.actions.map((action) => action.text), ...(subject.watch ?? [])],
        }),
      ),
    ]),
  (content) =>
    content.otherRecommendations.map((advice) =>
      document('recommandation', advice.id, advice.text, `/recommandations#${advice.id}`, {
        text: [advice.kind === 'formation' ? 'Sur les formations' : 'Bonne pratique de ressources humaines'],
      }),
    ),
];

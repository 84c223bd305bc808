import type { Metadata } from 'next';

export const metadata: Metadata = {
  title: 'Confidentialité',
  description: 'Ce que Paillasse garde, où, combien de temps, et comment l’effacer.',
};

export default function PrivacyPage() {
  return (
    <article className="max-w-2xl [&_h2]:mt-7 [&_h2]:mb-1 [&_li]:mt-1 [&_p]:mt-2 [&_ul]:mt-2 [&_ul]:list-disc [&_ul]:pl-5">
      <h1>Confidentialité</h1>
      <p className="text-ink-2">
        En bref : sans rien faire, tout reste sur votre téléphone. Si vous sauvegardez, le serveur garde vos réponses sous un code, sans nom
        ni adresse. Vous pouvez tout exporter, et tout effacer.
      </p>

      <h2>Ce qui reste sur votre téléphone</h2>
      <p>
        Vos réponses, vos niveaux déclarés, le métier visé, les questions marquées ou signalées, les expériences de votre portfolio, et les
        questionnaires téléchargés. Le site n’utilise ni publicité, ni mesure d’audience, ni service d’un tiers.
      </p>
      <p>
        Du portfolio, deux choses ne partent jamais, même si vous sauvegardez : les brouillons, et le nom, le titre et le contact que vous
        mettez en tête. Le PDF, le texte et le tableau sont faits sur le téléphone. Effacer cet appareil efface tout cela.
      </p>

      <h2>Ce qui part si vous sauvegardez</h2>
      <ul>
        <li>Les mêmes réponses et choix, avec l’heure de chacun.</li>
        <li>
          Les expériences enregistrées dans le portfolio, telles que vous les avez écrites, celles que vous avez retirées comprises : n’y
          mettez ni nom d’une autre personne, ni secret d’un partenaire.
        </li>
        <li>Un numéro tiré au hasard pour vous, un autre pour chacun de vos appareils.</li>
        <li>L’empreinte (SHA-256) de votre code de 12 mots et du secret de l’appareil : ni l’un ni l’autre ne sont gardés en clair.</li>
      </ul>
      <p>
        Ni nom, ni adresse, ni téléphone, ni employeur ne sont demandés. Ces données restent pourtant des données personnelles au sens du
        règlement général sur la protection des données (RGPD) : elles sont pseudonymes, non anonymes.
      </p>

      <h2>Ce qui part si vous demandez un rappel</h2>
      <p>
        L’adresse de notification que le navigateur a donnée à ce téléphone, l’heure choisie et le fuseau horaire : rien qui dise qui vous
        êtes, ni ce que vous révisez. Chaque jour, le serveur envoie à cette adresse un signal vide, par le service de notifications de
        votre navigateur (Apple, Google, Microsoft ou Mozilla) ; le téléphone compte lui-même ses cartes. Retirer le rappel ou effacer cet
        appareil efface l’adresse du serveur, au plus tard à l’envoi suivant.
      </p>

      <h2>Pourquoi, et sur quelle base</h2>
      <p>
        Pour vous rendre votre progression sur un autre téléphone, et rien d’autre. Base : votre demande (l’exécution du service que vous
        demandez en touchant « Sauvegarder ma progression »). Aucune décision sur vous n’est prise automatiquement ; personne d’autre que
        vous ne voit votre résultat.
      </p>

      <h2>Combien de temps</h2>
      <p>
        Jusqu’à ce que vous l’effaciez. Un appareil reste relié 400 jours après sa dernière connexion ; ensuite il se relie de nouveau avec
        son secret ou votre code.
      </p>

      <h2>Témoins de connexion (cookies)</h2>
      <p>
        Aucun tant que vous ne sauvegardez pas. Ensuite, ceux de la connexion : une session signée et un jeton contre les requêtes forgées.
        Ils sont nécessaires au service ; aucun ne sert à vous suivre.
      </p>

      <h2>Vos droits</h2>
      <ul>
        <li>
          <b>Voir et emporter</b> :{' '}
          <a className="underline" href="/progres">
            Progrès
          </a>
          , « Exporter dans un fichier ».
        </li>
        <li>
          <b>Effacer du téléphone</b> :{' '}
          <a className="underline" href="/progres">
            Progrès
          </a>
          , « Effacer cet appareil ».
        </li>
        <li>
          <b>Effacer du serveur</b> :{' '}
          <a className="underline" href="/sauvegarde">
            Sauvegarde
          </a>
          , « Effacer ma progression du serveur ». L’effacement est immédiat ; il ne reste qu’une trace sans donnée personnelle, qui empêche
          un appareil oublié de tout renvoyer.
        </li>
        <li>
          <b>Réclamer</b> auprès de la Commission nationale de l’informatique et des libertés (CNIL).
        </li>
      </ul>
      <p className="tiny">
        Qui installe Paillasse pour d’autres est responsable de ces données : il complète cette page de son nom, de son contact et du lieu
        d’hébergement.
      </p>
    </article>
  );
}

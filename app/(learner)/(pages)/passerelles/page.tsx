import type { Metadata } from 'next';
import { NextStage } from '@/components/sector/next-stage';
import { BridgePage } from '@/components/sector/bridge-page';
import { bridgeData } from '@/content/bridges';

export const metadata: Metadata = {
  title: 'Passerelles',
  description: 'D’un métier ou d’un diplôme à un autre : ce qui est couvert, ce qui est à rafraîchir, ce qui est à apprendre.',
};

export default function BridgesPage() {
  return (
    <>
      <h1>Quel métier est près de vous ?</h1>
      <p className="small mt-2 max-w-2xl">
        Les blocs de compétences sont communs aux métiers : ce que vous savez déjà compte. Choisissez d’où vous partez.
      </p>
      <BridgePage {...bridgeData()} />
      <NextStage after="/passerelles" />
    </>
  );
}

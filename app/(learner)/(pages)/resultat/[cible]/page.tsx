import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Result } from '@/components/gel/result';
import { content } from '@/content/load';
import { proposalData } from '@/content/proposals';
import { targetById, targets } from '@/content/targets';

type Props = { params: Promise<{ cible: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => targets().map((target) => ({ cible: target.id }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const target = targetById((await params).cible);
  return { title: target ? `Résultat : ${target.name}` : 'Résultat' };
}

export default async function ResultPage({ params }: Props) {
  const target = targetById((await params).cible);
  if (!target) notFound();
  const { id, name, page, blocks } = target;
  const bridges = targets().map((t) => ({
    id: t.id,
    name: t.name,
    page: t.page,
    blocks: t.blocks.map((b) => ({ block: b.block, target: b.target, assess: b.assess })),
  }));
  const itemsByBlock = Object.fromEntries(blocks.map((b) => [b.block, (content().items.get(b.block) ?? []).map((i) => i.id)]));
  return <Result target={{ id, name, page, blocks }} bridges={bridges} itemsByBlock={itemsByBlock} learning={proposalData([target])} />;
}

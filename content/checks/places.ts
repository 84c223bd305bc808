/** Where a thing is written, as problems name it: a path under `content/`. */
export const blockFile = (block: string) => `blocks/${block}/block.yaml`;
export const itemsFile = (block: string) => `blocks/${block}/items.yaml`;
export const moduleFile = ({ block, id }: { block: string; id: string }) => `blocks/${block}/modules/${id}/module.md`;
export const checksFile = ({ block, id }: { block: string; id: string }) => `blocks/${block}/modules/${id}/checks.yaml`;
export const jobFile = (job: string) => `jobs/${job}.yaml`;
export const certificationFile = (id: string) => `certifications/${id}.yaml`;
export const packOf = (block: string) => `pack of ${block}`;

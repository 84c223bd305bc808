/** Where a thing is written, as problems name it: a path under `content/`. */
export const blockFile = (block: string) => `blocks/${block}/block.yaml`;
export const itemsFile = (block: string) => `blocks/${block}/items.yaml`;
export const jobFile = (job: string) => `jobs/${job}.yaml`;
export const certificationFile = (id: string) => `certifications/${id}.yaml`;
export const packOf = (block: string) => `pack of ${block}`;

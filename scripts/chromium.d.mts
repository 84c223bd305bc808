export function findChromium(): string | undefined;
export function obtainChromium(): Promise<string>;

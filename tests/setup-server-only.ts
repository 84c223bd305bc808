/* Stands for the package of this name, which only a bundler resolves: a test may import server code. */
export {};

import * as z from 'zod/mini';

/** Lines of the report's text: « L123 » or « L123-L130, L140 ». */
export const lines = z.string().check(z.regex(/^L\d+(-L\d+)?(, L\d+(-L\d+)?)*$/));

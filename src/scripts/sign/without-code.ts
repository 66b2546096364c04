// The content security policy lets nobody make code from text. Zod shall not even try, so it is told before any schema is made.

import { config } from 'zod';

config({ jitless: true });

// How V8 compiles the process's regular expressions. Imported first, for its effect.
import { setFlagsFromString } from 'node:v8';

// Reading one text uses hundreds of them a few times each: to interpret them first and compile them then costs a
// fifth of the whole run, and the compiled code is no larger. V8 reads this flag at each compilation.
setFlagsFromString('--no-regexp-tier-up');

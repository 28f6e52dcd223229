// Generated tests draw the same cases at every run; FANFOLIO_SEED=random or a number draws others.
import fc from 'fast-check';

const asked = process.env.FANFOLIO_SEED;

if (asked !== 'random') fc.configureGlobal({ seed: Number(asked ?? 20_261_121) });

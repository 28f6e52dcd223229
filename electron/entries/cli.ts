#!/usr/bin/env node
// dist/cli.js: the command line.
import { runCompiled } from './runCompiled.ts';

runCompiled('cli');

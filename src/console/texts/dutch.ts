import { type ConsoleTexts, english } from './english.ts';

export const dutch: ConsoleTexts = english;

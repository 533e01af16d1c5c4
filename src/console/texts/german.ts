import { type ConsoleTexts, english } from './english.ts';

export const german: ConsoleTexts = english;

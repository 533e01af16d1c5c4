import { type ConsoleTexts, english } from './english.ts';

export const french: ConsoleTexts = english;

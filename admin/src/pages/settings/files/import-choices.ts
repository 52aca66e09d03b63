/** How a file is to be imported. */
export interface ImportChoices {
  skipMissing: boolean;
  deleteMissing: boolean;
  publish: boolean;
}

export const NO_CHOICES: ImportChoices = {
  skipMissing: false,
  deleteMissing: false,
  publish: false,
};

/** What a member decides on. */
export interface Plan {
  /** What it is about; there is one undertaking for each. */
  readonly id: string;
}

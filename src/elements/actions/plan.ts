/** What a member decides on. */
export interface Plan {
  /** What it is about; there is one undertaking for each. */
  readonly id: string;
  /** Twice isn't the same as once: what isn't certain is tried again by the member alone. */
  readonly isOnce?: true;
}

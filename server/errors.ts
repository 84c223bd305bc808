/** What can go wrong in a use case, as classes with a code and data. What the learner reads is in error-messages.ts. */

export type ErrorCode =
  | 'malformed'
  | 'wrong-type'
  | 'unsupported-encoding'
  | 'too-large'
  | 'too-many-events'
  | 'signed-out'
  | 'foreign-origin'
  | 'device-foreign'
  | 'device-unknown'
  | 'device-taken'
  | 'device-elsewhere'
  | 'learner-shared'
  | 'learner-erased'
  | 'code-malformed'
  | 'code-unknown'
  | 'too-many-tries'
  | 'too-many-learners'
  | 'too-many-reminders'
  | 'reminders-off'
  | 'push-service-unknown'
  | 'busy'
  | 'unexpected';

export class DomainError extends Error {
  override name = 'DomainError';
  constructor(
    readonly code: ErrorCode,
    readonly data: { detail?: string; seconds?: number } = {},
    options?: ErrorOptions,
  ) {
    super(data.detail ? `${code}: ${data.detail}` : code, options);
  }
}

/** The request is not what the contract says; nothing was written. */
export class MalformedRequest extends DomainError {
  constructor(detail: string, options?: ErrorOptions) {
    super('malformed', { detail }, options);
  }
}

/** No session, or one whose device is no longer bound. */
export class SignedOut extends DomainError {
  constructor() {
    super('signed-out');
  }
}

/** The learner asked to be erased: only a tombstone is left. */
export class LearnerErased extends DomainError {
  constructor() {
    super('learner-erased');
  }
}

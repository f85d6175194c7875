/** Clocks of two systems differ, and some tell whole minutes. */
const toleratedMs = 600_000;

interface Told {
  readonly name: 'registeredAt' | 'receivedAt';
  readonly moment: string;
}

interface Between {
  readonly sentAt: string;
  readonly now: Date;
}

/** A message is registered, and received, after it was sent, and when that is told; null: so it is. */
export function momentFault({ name, moment }: Told, { sentAt, now }: Between): string | null {
  const at = Date.parse(moment);
  if (at < Date.parse(sentAt) - toleratedMs) return `${name} is before the message was sent`;
  return at > now.getTime() + toleratedMs ? `${name} has not come yet` : null;
}

/** A time of day without a fraction that says nothing: databases differ in how they write it. */
export function trimTime(value: unknown): unknown {
  if (typeof value !== 'string') {
    return value;
  }
  const [clock = '', fraction = ''] = value.split('.');
  const whole = clock.split(':').length === 2 ? `${clock}:00` : clock;
  const digits = fraction.replace(/0+$/, '');
  return digits === '' ? whole : `${whole}.${digits}`;
}

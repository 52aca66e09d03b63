/**
 * What the rules of the benchmark ask about: twenty attributes named as in a visitor
 * context, with as many values as shops and magazines have.
 */
const texts = (name, count) => ({
  name,
  type: 'text',
  values: Array.from({ length: count }, (_, i) => `${name.split('.')[1].toLowerCase()}-${i}`),
});
const number = (name, low, high) => ({ name, type: 'number', low, high });
const boolean = (name) => ({ name, type: 'boolean' });

export const ATTRIBUTES = [
  texts('geo.country', 40),
  texts('geo.region', 60),
  texts('geo.city', 120),
  texts('visitor.language', 12),
  texts('device.type', 3),
  texts('browser.name', 6),
  texts('os.name', 6),
  texts('traits.plan', 4),
  texts('traits.industry', 25),
  texts('utm.campaign', 150),
  texts('utm.source', 15),
  texts('page.section', 20),
  texts('interest.topic', 30),
  number('visit.count', 0, 50),
  number('purchase.count', 0, 20),
  number('cart.value', 0, 500),
  number('traits.age', 18, 80),
  number('time.hour', 0, 23),
  boolean('customer.isLoggedIn'),
  boolean('newsletter.isSubscribed'),
];

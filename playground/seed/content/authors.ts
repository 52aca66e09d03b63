import { picture, text } from '../markers';

export const authors = [
  {
    slug: 'ingrid-haugen',
    name: 'Ingrid Haugen',
    role: text('Mountain guide', 'Fjellfører'),
    bio: text(
      'Ingrid has guided in Jotunheimen for fourteen years and still gets up for the sunrise. She turns round more often than you would think.',
      'Ingrid har vært fører i Jotunheimen i fjorten år og står fortsatt opp til soloppgangen. Hun snur oftere enn du tror.',
    ),
    portrait: picture('portrait-ingrid'),
  },
  {
    slug: 'jonas-eira',
    name: 'Jonas Eira',
    role: text('Writes about winter', 'Skriver om vinter'),
    bio: text(
      'Jonas grew up on skis in Karasjok. He writes about snow, cold and the art of sitting still by a fire.',
      'Jonas vokste opp på ski i Karasjok. Han skriver om snø, kulde og kunsten å sitte stille ved et bål.',
    ),
    portrait: picture('portrait-jonas'),
  },
  {
    slug: 'maja-lind',
    name: 'Maja Lind',
    role: text('Runs our repair workshop', 'Driver verkstedet vårt'),
    bio: text(
      'Maja mends about nine hundred jackets a year. Her best tip is to wash them.',
      'Maja reparerer rundt ni hundre jakker i året. Det beste tipset hennes er å vaske dem.',
    ),
    portrait: picture('portrait-maja'),
  },
  {
    slug: 'tor-erik-dahl',
    name: 'Tor Erik Dahl',
    role: text('Father of three, tent owner', 'Trebarnsfar og telteier'),
    bio: text(
      'Tor Erik takes his children out every month of the year, usually with too many buns. He tries out everything we sell for families.',
      'Tor Erik tar med barna ut hver måned i året, som regel med for mange boller. Han prøver alt vi selger til familier.',
    ),
    portrait: picture('portrait-tor-erik'),
  },
];

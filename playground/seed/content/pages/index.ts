import { about } from './about';
import { delivery } from './delivery';
import { firstTrip } from './first-trip';
import { home } from './home';
import { winterPage } from './winter';

export const pages = [home, about, delivery, firstTrip, winterPage];

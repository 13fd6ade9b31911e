import type { Channel, Contact, RatingKind, Visibility } from '../../model/item.ts';

const CHANNELS_BY_RATING: Readonly<Record<RatingKind, Channel>> = {
  nps: 'survey',
  csat: 'survey',
  ces: 'survey',
  stars: 'review',
  thumbs: 'ticket',
};

/**
 * Where customers spoke, by the rating they gave: nps, csat and ces are asked in surveys, stars are given in reviews.
 * Few public places give away their reviewers' addresses: stars beside one count as given to us, in private.
 */
export function channelOf(rating: RatingKind | undefined, hasEmail: boolean): Channel {
  if (rating === 'stars' && hasEmail) return 'survey';
  return rating === undefined ? 'ticket' : CHANNELS_BY_RATING[rating];
}

/** What was said in a public place is public; the rest is private. */
export function visibilityOf(channel: Channel): Visibility {
  return channel === 'review' || channel === 'social' || channel === 'issue' ? 'public' : 'private';
}

/** Who wrote to us expects an answer. */
export function contactOf(channel: Channel): Contact {
  return channel === 'ticket' || channel === 'email' || channel === 'in-app' ? 'yes' : 'unknown';
}

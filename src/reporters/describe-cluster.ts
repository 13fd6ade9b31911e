import type { Cluster, Trend } from '../model/cluster.ts';

/** A sign never stands alone; what is steady says nothing. */
const TRENDS: Readonly<Record<Trend['state'], string>> = {
  rising: '↑ rising',
  new: '+ new',
  steady: '',
  falling: '↓ falling',
};

/** Where a cluster is going, in a word; empty where nothing shows. */
export function describeTrend({ trend }: Cluster): string {
  return trend === undefined ? '' : TRENDS[trend.state];
}

/** The numbers behind a cluster's priority, and behind its trend where it has one, in one line without anybody's words. */
export function describeNumbers({ priority, trend }: Cluster): string {
  const moving = trend === undefined || trend.state === 'steady' ? '' : `${trend.state}: ${trend.because}`;
  return [priority.because, moving].filter((reason) => reason !== '').join('; ');
}

/** `0.62`, never `-0.00`. */
export function describeMood({ sentiment }: Cluster): string {
  return sentiment.toFixed(2).replace('-0.00', '0.00');
}

/**
 * Topics against clinc150's intents: `node bench/run.mjs clusters/topics [--seed=1]`. Only requests of the test split,
 * in five random orders; the adjusted Rand index, precision and recall of pairs. `clinc150`: what the package ships,
 * trained on other requests of the same intents. `unseen`: topic space trained anew without the intents that are
 * clustered: the thirty of banking and credit cards, and a fifth of all intents five times.
 */
import { openTopicSpace, ownTopicSpace, type TopicSpace } from '../../src/analysis/topic-space.ts';
import { topicLeadersOf } from '../../src/analysis/topic-leaders.ts';
import { tellingOf } from '../../src/analysis/voices.ts';
import { topicRequests, usualTexts } from '../../scripts/train/topic-texts.ts';
import { learnTopicWords } from '../../scripts/train/topic-words.ts';
import { agreement } from './agreement.ts';
import { shuffled } from './noise.ts';
import { seeded } from '../statistics/seeded.ts';
import { readTexts } from './texts.ts';

const BANKING = new Set(
  `freeze_account routing pin_change bill_due pay_bill account_blocked interest_rate min_payment bill_balance transfer
  order_checks balance spending_history transactions report_fraud replacement_card_duration expiration_date damaged_card
  improve_credit_score report_lost_card card_declined credit_limit_change apr redeem_rewards credit_limit rewards_balance
  application_status credit_score new_card international_fees`.split(/\s+/),
);
const ORDERS = 5;
const FOLDS = 5;
const option = (name: string, fallback: string): string =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback;
const seed = Number(option('seed', '1'));
const split = option('split', 'test');
const asked = readTexts('clinc150').filter((row) => row.split === split);
const intents = shuffled([...new Set(asked.map(({ label }) => label))].sort(), seeded(seed));
const others = usualTexts();

report('clinc150', new Set(intents), ownTopicSpace());
report('of them, banking', BANKING, ownTopicSpace());
report('unseen banking', BANKING, without(BANKING));
for (let fold = 0; fold < FOLDS; fold += 1) {
  const held = new Set(intents.filter((_, at) => at % FOLDS === fold));
  report(`unseen fifth ${fold + 1}`, held, without(held));
}

function without(held: ReadonlySet<string>): TopicSpace {
  return openTopicSpace(
    learnTopicWords(
      topicRequests().filter(({ label }) => !held.has(label)),
      others,
    ),
  );
}

function report(name: string, labels: ReadonlySet<string>, space: TopicSpace): void {
  const given = asked.filter(({ label }) => labels.has(label));
  const began = process.cpuUsage();
  const orders = Array.from({ length: ORDERS }, (_, order) => {
    const rows = shuffled(given, seeded(seed + 7 + order));
    const leaders = Array.from(topicLeadersOf(rows.map(tellingOf), space));
    return {
      ...agreement(
        rows.map(({ label }) => label),
        leaders,
      ),
      topics: new Set(leaders).size,
    };
  });
  const { user, system } = process.cpuUsage(began);
  const mean = (of: 'ari' | 'precision' | 'recall' | 'topics'): number =>
    orders.reduce((sum, each) => sum + each[of], 0) / ORDERS;
  const [ari, precision, recall] = [mean('ari').toFixed(3), mean('precision').toFixed(3), mean('recall').toFixed(3)];
  const seconds = (user + system) / 1e6 / ORDERS;
  console.log(
    `${name.padEnd(16)} ${given.length} texts  ${mean('topics').toFixed(0)} topics  ARI ${ari}  P ${precision}  R ${recall}  ${seconds.toFixed(1)} s CPU`,
  );
}

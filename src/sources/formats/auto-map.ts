import type { RatingKind } from '../../model/item.ts';
import { type FieldMap, SCALES, type Target, TARGETS } from './field-map.ts';

/** Names by which exports call things, letters and digits only, the likeliest first. */
const NAMES: Readonly<Record<Target, readonly string[]>> = {
  id: [
    'id',
    'responseid',
    'respondentid',
    'reviewid',
    'ticketid',
    'feedbackid',
    'submissionid',
    'uuid',
    'token',
    'number',
    'casenumber',
    'key',
  ],
  text: [
    'text',
    'comment',
    'review',
    'reviewtext',
    'body',
    'message',
    'description',
    'feedback',
    'content',
    'comments',
    'answer',
    'remark',
    'verbatim',
    'kommentar',
    'nachricht',
    'anmerkung',
    'anmerkungen',
    'bemerkung',
    'freitext',
    'rückmeldung',
    'feedbackmessage',
    'openended',
    'openendedresponse',
    'note',
    'selftext',
    'reviewbody',
    'descriptiontext',
  ],
  title: ['title', 'subject', 'summary', 'reviewtitle', 'headline', 'betreff', 'titel'],
  createdAt: [
    'createdat',
    'date',
    'created',
    'timestamp',
    'datetime',
    'submittedat',
    'submitdateutc',
    'submitdate',
    'submissiondate',
    'responsedate',
    'respondedat',
    'createddate',
    'datecreated',
    'createdate',
    'createdtime',
    'reviewdate',
    'reviewsubmitdateandtime',
    'recordeddate',
    'enddate',
    'time',
    'datetimeopened',
    'datesubmitted',
    'collectedat',
    'createdutc',
    'at',
    'datum',
    'erstelltam',
    'zeitstempel',
    'horodateur',
    'marcatemporal',
    'updatedat',
  ],
  // Named by a preset or a map only: it makes the newest of rows with one id win, which takes a second reading.
  updatedAt: [],
  'customer.id': ['customerid', 'userid', 'uid', 'contactid', 'requesterid', 'personid', 'accountid', 'externalid'],
  'customer.email': [
    'email',
    'emailaddress',
    'customeremail',
    'useremail',
    'requesteremail',
    'contactemail',
    'recipientemail',
    'emailadresse',
    'mailadresse',
    'mail',
  ],
  'customer.name': [
    'customername',
    'username',
    'author',
    'authorname',
    'reviewer',
    'nickname',
    'reviewernickname',
    'fullname',
    'kundenname',
    'name',
  ],
  'customer.weight': ['weight', 'mrr', 'arr'],
  release: ['version', 'appversion', 'release', 'appversionname', 'reviewcreatedversion'],
  cohort: ['cohort', 'experimentgroup'],
  feature: ['feature', 'component', 'productarea'],
  language: ['language', 'lang', 'locale', 'reviewerlanguage', 'userlanguage'],
  url: ['url', 'link', 'reviewlink', 'permalink'],
  tags: ['tags', 'labels'],
  contact: ['oktocontact', 'contactok', 'maycontact', 'consent'],
};

const RATINGS: readonly (readonly [RatingKind, readonly string[]])[] = [
  [
    'nps',
    ['nps', 'npsscore', 'npsrating', 'netpromoterscore', 'likelihoodtorecommend', 'howlikelyareyoutorecommendus'],
  ],
  ['csat', ['csat', 'csatscore', 'satisfaction', 'satisfactionscore']],
  ['ces', ['ces', 'cesscore', 'customereffortscore', 'effort', 'effortscore']],
  ['stars', ['rating', 'stars', 'starrating', 'reviewrating', 'starsrating', 'sterne', 'score']],
  ['thumbs', ['thumbs', 'thumb']],
];

/**
 * What columns mean, by their common names. Plain `score` counts as stars: an NPS then shows up as ratings off the scale,
 * and has to be mapped. A target without a column of such a name is absent. `nameOf`: what of a column is its name.
 */
export function autoMap(columns: readonly string[], nameOf = (column: string): string => column): FieldMap {
  const byName = new Map<string, string>();
  for (const column of columns) {
    const name = plainName(nameOf(column));
    if (!byName.has(name)) byName.set(name, column);
  }
  const used = new Set<string>();
  const take = (names: readonly string[]): string | undefined => {
    const column = names.map((name) => byName.get(name)).find((found) => found !== undefined && !used.has(found));
    if (column !== undefined) used.add(column);
    return column;
  };
  const map: { -readonly [Key in keyof FieldMap]: FieldMap[Key] } = {};
  for (const target of TARGETS) {
    const column = take(NAMES[target]);
    if (column !== undefined) map[target] = column;
  }
  for (const [kind, names] of RATINGS) {
    const column = map.rating === undefined ? take(names) : undefined;
    if (column !== undefined) map.rating = { kind, column, ...SCALES[kind] };
  }
  return map;
}

const PERSONAL = new Set(
  [
    ...NAMES['customer.email'],
    ...NAMES['customer.name'],
    'ip',
    'ipaddress',
    'networkid',
    'phone',
    'phonenumber',
    'mobile',
    'firstname',
    'lastname',
    'recipientfirstname',
    'recipientlastname',
    'requester',
    'locationlatitude',
    'locationlongitude',
    'useragent',
    'address',
    'street',
    'telefon',
    'telefonnummer',
    'handynummer',
    'vorname',
    'nachname',
    'adresse',
    'straße',
    'strasse',
    'ipadresse',
  ].filter((name) => name !== 'name'),
);

/** Whether a column's name says that it holds e-mail addresses. */
export function isEmailColumn(column: string): boolean {
  return NAMES['customer.email'].includes(plainName(column));
}

/** Whether a column's name says that it holds personal data: such columns are kept only where they are mapped. */
export function isPersonal(column: string): boolean {
  return PERSONAL.has(plainName(column));
}

function plainName(column: string): string {
  return column.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

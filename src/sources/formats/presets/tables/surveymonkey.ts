import type { TablePreset } from '../table-preset.ts';

const META = [
  'Respondent ID',
  'RespondentID',
  'Collector ID',
  'CollectorID',
  'Start Date',
  'StartDate',
  'End Date',
  'EndDate',
  'Date Created',
  'Date Modified',
  'IP Address',
  'Email Address',
  'First Name',
  'Last Name',
  'Custom Data*',
  'Response Status',
  'Language',
] as const;

export const surveymonkeyCsv: TablePreset = {
  kind: 'table',
  name: 'surveymonkey-csv',
  title: 'SurveyMonkey responses (CSV or XLSX; expanded or condensed)',
  provenance: 'R',
  source:
    'a real expanded export with trimmed columns (fivethirtyeight/data, star-wars-survey); the condensed one is general knowledge',
  channel: 'survey',
  visibility: 'private',
  contact: 'unknown',
  leavesOut: ['IP Address', 'First Name', 'Last Name', 'Collector ID', 'CollectorID'],
  signs: {
    required: [['Respondent ID', 'RespondentID']],
    optional: META.slice(2),
    first: ['Respondent ID', 'RespondentID'],
    cells: [
      { column: ['Respondent ID', 'RespondentID'], pattern: /^\d{6,20}$|^\d\.\d+E\+\d+$/, means: 'holds long numbers' },
    ],
  },
  moreHeaders: ['answer-labels'],
  map: {
    id: ['Respondent ID', 'RespondentID'],
    createdAt: ['End Date', 'EndDate', 'Date Modified', 'Start Date', 'StartDate', 'Date Created'],
    'customer.email': 'Email Address',
    language: 'Language',
  },
  dateOrder: 'month-first',
  questions: { meta: [...META] },
  rules: [
    {
      column: 'Response Status',
      is: ['partial', 'disqualified', 'overquota'],
      reason: 'not-completed',
      detail: 'the survey was begun and not finished',
    },
  ],
};

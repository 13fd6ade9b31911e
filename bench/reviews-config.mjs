/** A config for the export that generate-reviews.mjs writes, as `reviews.<format>` beside it. */
export const reviewsConfig = (format = 'csv') => `version: 1
product: { name: Bench }
sources:
  - name: reviews
    path: reviews.${format}
    channel: review
    map: { id: id, createdAt: date, release: version, rating: { stars: rating }, title: title, text: review }
releases:
  - { version: 2.3.0, at: 2026-01-01T00:00:00Z }
  - { version: 2.4.0, at: 2026-02-15T00:00:00Z }
gate:
  rules: [ 'stars >= baseline - 0.5', 'sentiment >= baseline - 0.2' ]
`;

/** The part of `fetch` that adapters use; handed to them so that tests and hosts decide. */
export type Fetch = (input: string | URL, init?: FetchInit) => Promise<Response>;

export interface FetchInit extends RequestInit {
  /** Connect to one of these, whatever the name leads to by now. Then no redirect is followed. */
  readonly addresses?: readonly string[];
}

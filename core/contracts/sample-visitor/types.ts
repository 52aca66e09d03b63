import type { VisitorContext } from '../../visitor/visitor-context';

/** A sample visitor that somebody saved, as the admin API answers it. Dates are ISO 8601 in UTC. */
export interface SampleVisitorRecord {
  documentId: string;
  name: string;
  visitor: VisitorContext;
  createdAt: string;
  updatedAt: string;
}

export interface ListSampleVisitorsResponse {
  data: SampleVisitorRecord[];
}

export interface SampleVisitorResponse {
  data: SampleVisitorRecord;
}

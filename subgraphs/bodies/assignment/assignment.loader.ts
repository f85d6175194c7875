import DataLoader from 'dataloader';
import { alignOne } from '../../_kit/query/align.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import type { AssignmentListQuery } from './assignment.args.ts';
import type { AssignmentRepository } from './assignment.repository.ts';
import type { Assignment } from './assignment.type.ts';

type Assignments = Pick<AssignmentRepository, 'findByIds' | 'list' | 'pagesUnder' | 'query'>;

/** Per-request access to assignments, by id and page by page under bodies and treaties. */
export class AssignmentLoader {
  readonly byId: DataLoader<string, Assignment | null>;
  readonly list: AssignmentRepository['list'];
  private readonly byBody: ReturnType<AssignmentRepository['pagesUnder']>;
  private readonly byTreaty: ReturnType<AssignmentRepository['pagesUnder']>;

  constructor(private readonly assignments: Assignments) {
    this.byId = new DataLoader(async (ids) => alignOne(ids, await assignments.findByIds(ids), (each) => each.id));
    this.list = (args) => assignments.list(args);
    this.byBody = assignments.pagesUnder('t.body_id');
    this.byTreaty = assignments.pagesUnder('t.treaty_id');
  }

  ofBody(bodyId: string, args: AssignmentListQuery): Promise<Connection<Assignment>> {
    return this.byBody.load(bodyId, args, () => this.assignments.query(args));
  }

  ofTreaty(treatyId: string, args: AssignmentListQuery): Promise<Connection<Assignment>> {
    return this.byTreaty.load(treatyId, args, () => this.assignments.query(args));
  }

  /** What a command has just written, whatever was read before. */
  again(id: string): Promise<Assignment | null> {
    return this.byId.clear(id).load(id);
  }
}

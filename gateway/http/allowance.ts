import type { RequestHandler, Response } from 'express';
import { BudgetSpentError, leastCost, type Allowance, type Budget } from '../limits/budget.ts';
import { clientName } from '../limits/client-name.ts';
import { sendError } from './errors.ts';
import { identityOf } from './identify.ts';

/** Takes what each request costs at least, before anything of it is read. */
export function drawOn(budget: Budget | null): RequestHandler {
  return async (request, response, next) => {
    if (!budget) return next();
    const allowance = budget.allowanceOf(clientName(identityOf(response), request.ip));
    response.locals['allowance'] = allowance;
    try {
      await allowance.take(leastCost);
    } catch (error) {
      if (!(error instanceof BudgetSpentError)) throw error;
      const { limit, left, retryAfterSeconds } = error;
      response.setHeader('retry-after', String(retryAfterSeconds));
      return sendError(response, 429, 'BUDGET_EXCEEDED', error.message, { limit, left, retryAfterSeconds });
    }
    next();
  };
}

/** What `drawOn` found; null where there are no budgets. */
export function allowanceOf(response: Response): Allowance | null {
  return (response.locals['allowance'] as Allowance | undefined) ?? null;
}

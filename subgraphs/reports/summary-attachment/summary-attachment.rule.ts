import type { Fault } from '../faults/fault.ts';

export const longestId = 160;
/** All of a Universal Periodic Review, and then some; their ids fit the column. */
export const mostRecommendations = 350;

/** What of the recommendations in a copy can be said without looking anything up. */
export function heldFaults(attachment: string, recommendations: readonly string[]): Fault[] {
  const { length } = recommendations;
  if (length === 0 || length > mostRecommendations) return [countFault(length)];
  return recommendations.flatMap((id, at) => {
    if (`${attachment}:${id}`.length > longestId) return [idFault(at, id)];
    return recommendations.indexOf(id) === at ? [] : [twiceFault(at, id)];
  });
}

function countFault(count: number): Fault {
  const message = {
    kk: `Қосымшада 1–${mostRecommendations} ұсыным болады, берілгені: ${count}.`,
    ru: `В приложении от 1 до ${mostRecommendations} рекомендаций, дано: ${count}.`,
    en: `An attachment holds 1 to ${mostRecommendations} recommendations, ${count} are given.`,
  };
  return { field: 'recommendations', value: count, message };
}

function idFault(at: number, id: string): Fault {
  const message = {
    kk: `Ұсынымның идентификаторы қосымшанікімен бірге ${longestId} таңбадан ұзын идентификатор береді.`,
    ru: `Идентификатор рекомендации вместе с идентификатором приложения даёт идентификатор длиннее ${longestId} знаков.`,
    en: `The id of the recommendation makes, together with that of the attachment, an id longer than ${longestId} characters.`,
  };
  return { field: `recommendations.${at}`, value: id, message };
}

function twiceFault(at: number, id: string): Fault {
  const message = {
    kk: `«${id}» ұсынымы екі рет аталған.`,
    ru: `Рекомендация «${id}» названа дважды.`,
    en: `The recommendation ${id} is named twice.`,
  };
  return { field: `recommendations.${at}`, value: id, message };
}

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
    kk: `қосымшамен бірге ${longestId} таңбадан ұзын идентификатор жасайды.`,
    ru: `вместе с приложением даёт идентификатор длиннее ${longestId} знаков.`,
    en: `makes, together with the attachment, an id longer than ${longestId} characters.`,
  };
  return { field: `recommendations.${at}`, value: id, message };
}

function twiceFault(at: number, id: string): Fault {
  const message = { kk: 'екі рет аталған.', ru: 'названа дважды.', en: 'is named twice.' };
  return { field: `recommendations.${at}`, value: id, message };
}

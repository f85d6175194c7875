/** What contenders inherit; each adds its own. Telemetry would be an outside request, and work that others don't do; one client asks for all. */
export const environment: NodeJS.ProcessEnv = { ...process.env, APOLLO_TELEMETRY_DISABLED: 'true', CLIENT_BUDGET: '0' };

/** Where the gateway tells what it did; pino fits. Nothing that is handed over holds a key. */
export interface GatewayLog {
  info(facts: Readonly<Record<string, unknown>>, message: string): void;
  warn(facts: Readonly<Record<string, unknown>>, message: string): void;
  error(facts: Readonly<Record<string, unknown>>, message: string): void;
}

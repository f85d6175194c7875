import { Authenticator } from '../../gateway/identity/authenticator.ts';
import { hubItself } from '../../subgraphs/_kit/access/identity.ts';

/** The hub as it would be without access control: whoever asks is the hub itself, for whom no rule is looked at. */
Authenticator.prototype.identityOf = () => Promise.resolve(hubItself);

void import('../../gateway/main.ts');

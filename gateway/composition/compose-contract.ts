import {
  errorCauses,
  INACCESSIBLE_VERSIONS,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Supergraph,
  type NamedType,
  type Schema,
} from '@apollo/federation-internals';
import { contractTags, leftOutOf, type Contract } from '../../subgraphs/_kit/access/contracts.ts';
import { CompositionError } from './composition-error.ts';
import { isVisible, reachableTypes } from './reachable.ts';

/** Anything that can be tagged. */
interface Element {
  readonly coordinate: string;
  appliedDirectivesOf(name: string): readonly { arguments(): Readonly<Record<string, unknown>> }[];
  hasAppliedDirective(name: string): boolean;
  applyDirective(name: string): unknown;
}

/**
 * The supergraph of a contract: for engines the same as the whole, while for clients everything that the contract
 * leaves out, and every type that nothing in it leads to, is `@inaccessible`.
 * @throws {CompositionError} where a type does not say which contracts hold it, or a part of this one leads out of it
 */
export function composeContract(supergraph: string, contract: Contract): Schema {
  // It was composed a moment ago, and is validated below as clients see it.
  const { schema } = Supergraph.build(supergraph, { validateSupergraph: false });
  const types = schema.types().filter((type) => !schema.coreFeatures?.sourceFeature(type));
  const elements = types.flatMap((type) => [type, ...partsOf(type)]);
  refuse(contract, [...types.flatMap(untagged), ...elements.flatMap(torn)]);
  makeHideable(schema);
  const leftOut: readonly string[] = leftOutOf(contract);
  elements.filter((element) => tagsOf(element).some((tag) => leftOut.includes(tag))).forEach(hide);
  types.filter(isEmptied).forEach(hide);
  const reached = reachableTypes(schema);
  types.filter((type) => !reached.has(type)).forEach(hide);
  refuse(contract, faultsForClients(schema));
  return schema;
}

function refuse(contract: Contract, reasons: readonly string[]): void {
  if (reasons.length > 0) throw new CompositionError(`The contract "${contract}" does not compose.`, reasons);
}

/** What is for whom must be said where it is: a contract holds nothing by oversight. */
function untagged(type: NamedType): string[] {
  const needsTag = (isObjectType(type) || isInterfaceType(type)) && !(isObjectType(type) && type.isRootType());
  if (!needsTag || tagsOf(type).length > 0) return [];
  return [`Type "${type.coordinate}" has no @tag that says which contracts hold it: ${contractTags.join(', ')}.`];
}

function torn(element: Element): string[] {
  const tags = tagsOf(element);
  if (tags.length < 2) return [];
  return [`"${element.coordinate}" is tagged ${tags.join(' and ')}: the subgraphs that have it do not agree.`];
}

function tagsOf(element: Element): readonly string[] {
  const names = element.appliedDirectivesOf('tag').map((tag) => tag.arguments()['name']);
  return contractTags.filter((tag) => names.includes(tag));
}

/** Everything in a type that can be tagged by itself. */
function partsOf(type: NamedType): Element[] {
  if (isEnumType(type)) return [...type.values];
  if (isInputObjectType(type)) return type.fields();
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return type.fields().flatMap((field) => [field, ...field.arguments()]);
}

/** A type of which a contract leaves out every part is not in it, and what leads to it leads out of the contract. */
function isEmptied(type: NamedType): boolean {
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) return !type.fields().some(isVisible);
  if (isUnionType(type)) return !type.types().some(isVisible);
  return isEnumType(type) && !type.values.some(isVisible);
}

function makeHideable(schema: Schema): void {
  const spec = INACCESSIBLE_VERSIONS.latest();
  const { coreFeatures } = schema;
  if (coreFeatures?.getByIdentity(spec.identity)) return;
  coreFeatures?.coreDefinition.applyFeatureToSchema(schema, spec, undefined, spec.defaultCorePurpose);
}

function hide(element: Element): void {
  if (isVisible(element)) element.applyDirective('inaccessible');
}

function faultsForClients(schema: Schema): string[] {
  try {
    schema.toAPISchema();
    return [];
  } catch (error) {
    const causes = error instanceof Error ? errorCauses(error) : undefined;
    if (!causes) throw error;
    return causes.map(({ message }) => message);
  }
}

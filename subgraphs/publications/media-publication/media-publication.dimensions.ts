import { askedLinks, askedSpans } from '../../_kit/across/asked-lines.ts';
import { byColumn, byLinks, dimensions } from '../../_kit/query/dimensions.ts';
import { MediaTone } from '../media-treaty-link/media-treaty-link.type.ts';
import { BodyStub } from '../stubs/body.stub.ts';
import { TreatyStub } from '../stubs/treaty.stub.ts';
import { yearPublished } from './media-publication.sql.ts';

const links = (column: string) => byLinks('media_treaty_link', 'publication_id', column);

export const mediaPublicationDimensions = dimensions('MediaPublication', {
  TREATY: {
    description:
      'The treaties it speaks of, of which there may be several; in `Treaty.mediaPublications` that treaty alone.',
    condition: 'treaty',
    sameLink: ['treatyLink', 'treaty'],
    ...links('treaty_id'),
    record: { field: 'treaty', type: () => TreatyStub, of: (id) => TreatyStub.of(id) },
  },
  WATCHING_BODY: {
    description:
      'The bodies that watch a treaty it speaks of, on the day of `@at(asOf:)` (¶4); one on two treaties of a body counts once. None for a treaty that nobody watches, and where it speaks of none.',
    condition: 'treaty',
    sameLink: ['treatyLink', 'treaty'],
    ...links('treaty_id'),
    lines: askedLinks('bodies', 'assignments', 'TREATY', 'BODY'),
    record: { field: 'watchingBody', type: () => BodyStub, of: (id) => BodyStub.of(id) },
  },
  WATCHING_BODY_THEN: {
    description:
      'The bodies that watched a treaty it speaks of on the day of the publication, whatever has become of them and of their treaties since (¶4); one on two treaties of a body counts once. None for a treaty that nobody watched then, and where it speaks of none.',
    condition: 'treaty',
    sameLink: ['treatyLink', 'treaty'],
    ...links('treaty_id'),
    linesThen: {
      members: askedSpans('bodies', 'assignments', 'TREATY', 'BODY'),
      column: 't.published_on',
      condition: 'publishedOn',
    },
    record: { field: 'watchingBodyThen', type: () => BodyStub, of: (id) => BodyStub.of(id) },
  },
  TONE: {
    description: 'Its tone towards a treaty; beside TREATY, towards that treaty.',
    condition: 'tone',
    sameLink: ['treatyLink', 'tone'],
    ...links('tone'),
    labels: MediaTone,
  },
  YEAR: { description: 'The year in which it was published.', condition: 'year', value: () => yearPublished },
  OUTLET: {
    description: 'The newspaper, agency, channel or site, in small letters: as conditions compare it.',
    condition: 'outlet',
    value: byColumn('outlet_folded'),
  },
  LANGUAGE: {
    description: 'Its language, BCP 47 in small letters.',
    condition: 'language',
    value: byColumn('language_folded'),
  },
});

import { Type } from 'typebox';
import { actKinds } from '../../application/act.ts';
import { organization, receipt } from './calculation-answer.ts';
import { itemList, nextPage } from './common.ts';
import { code } from './fields.ts';

const hash = (description: string) => Type.String({ pattern: '^[0-9a-f]{64}$', description });

const path = itemList(Type.String({ pattern: '^[0-9a-f]{64}$' }));

const checkpointHref = Type.String({ format: 'uri-reference' });

const treeSize = Type.Integer({ minimum: 1, description: 'How many leaves the tree has.' });

export const checkpointSchema = Type.Object(
  {
    href: checkpointHref,
    treeSize,
    rootHash: hash('The hash of the tree.'),
    previousCheckpointHash: Type.Optional(
      hash('SHA-256 of the text that the checkpoint before was signed as; absent in the first.'),
    ),
    recordedAt: Type.String({ format: 'date-time' }),
    keyId: hash('Which key has signed.'),
    signature: Type.String({
      description:
        'Ed25519, in base64, over the canonical JSON (RFC 8785) of this object without `href` and `signature`.',
    }),
  },
  {
    $id: 'Checkpoint',
    description: 'A signed state of the Merkle tree (RFC 9162) of all calculations. Hashes are hexadecimal.',
  },
);

export const checkpointPageSchema = Type.Object(
  {
    items: itemList(checkpointSchema),
    next: nextPage,
  },
  { $id: 'CheckpointPage', description: 'The newest first.' },
);

export const auditKeysSchema = Type.Object(
  {
    items: itemList(
      Type.Object(
        {
          keyId: hash('SHA-256 of the public key (SubjectPublicKeyInfo, DER).'),
          publicKeyPem: Type.String({ description: 'The Ed25519 public key in PEM.' }),
        },
        { $id: 'AuditKey' },
      ),
    ),
  },
  { $id: 'AuditKeys', description: 'Every key that has signed checkpoints.' },
);

export const inclusionProofSchema = Type.Object(
  {
    calculation: Type.Object(
      { href: Type.String({ format: 'uri-reference' }) },
      { $id: 'CalculationReference' },
    ),
    leaf: Type.Object(
      {
        id: Type.String({ format: 'uuid' }),
        organization: Type.Optional(organization),
        recordedAt: Type.String({ format: 'date-time' }),
        rulesVersion: Type.Optional(receipt.properties.rulesVersion),
        rateBookVersion: Type.Optional(receipt.properties.rateBookVersion),
        contentHash: Type.Optional(hash('`commitment.contentHash` of the calculation.')),
        receipt: Type.Optional(receipt),
      },
      {
        $id: 'AuditLeaf',
        description:
          'What of the calculation, as it is kept now, enters the tree: the versions of rules and rates and the content hash, or the receipt instead of these where it was recorded before salts were. Its canonical JSON (RFC 8785) must hash to `leafHash`: SHA-256 of the byte 0x00 and the text in UTF-8.',
      },
    ),
    leafIndex: Type.Integer({ minimum: 0, description: 'The place of the leaf, counted from 0.' }),
    leafHash: hash('The hash that entered the tree.'),
    path,
    checkpoint: checkpointSchema,
  },
  {
    $id: 'InclusionProof',
    description:
      'Proof that the calculation is in the tree of the checkpoint (RFC 9162, section 2.1.3): `path` leads from the leaf to `checkpoint.rootHash`.',
  },
);

export const consistencyProofSchema = Type.Object(
  { from: checkpointSchema, to: checkpointSchema, path },
  {
    $id: 'ConsistencyProof',
    description:
      'Proof that the tree of the later checkpoint begins with the whole tree of the earlier one (RFC 9162, section 2.1.4).',
  },
);

const reference = Type.Optional(
  Type.Object({ href: Type.String({ format: 'uri-reference' }) }, { description: 'What it was about.' }),
);

export const actKind = code(actKinds, 'What was done.');

const actSchema = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    kind: actKind,
    recordedAt: Type.String({ format: 'date-time' }),
    actor: Type.String({
      description: 'Who: the subject of a token, the name of a key, or the user who gave a command.',
    }),
    client: Type.String({
      description:
        'Through what: the client of the token, the key, `command`, or `schedule` for the service itself.',
    }),
    traceId: Type.String({ description: 'The `BelGov-Trace-Id` of the answer.' }),
    organization: Type.Optional(organization),
    calculation: reference,
    revision: reference,
    task: reference,
    apiKeyId: Type.Optional(Type.String({ format: 'uuid', description: 'The key that it was about.' })),
    count: Type.Optional(
      Type.Integer({
        minimum: 0,
        description: 'How many calculations, or lines of a task, it was about, when not one.',
      }),
    ),
  },
  {
    $id: 'Act',
    description: 'What somebody did. Nothing in it is about the people of a calculation.',
  },
);

export const actPageSchema = Type.Object(
  {
    items: itemList(actSchema),
    next: nextPage,
  },
  { $id: 'ActPage', description: 'The newest first.' },
);

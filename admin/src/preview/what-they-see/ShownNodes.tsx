import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useText } from '../../translations/useText';
import type { FieldNode, GroupNode, ShownNode } from './shown-node';
import { ShownValue } from './ShownValue';

interface ShownNodesProps {
  nodes: readonly ShownNode[];
  /** The name of a segment by its key. */
  nameOf: (key: string) => string;
}

/** Fields and blocks below one another, with what differs from the default content marked. */
export function ShownNodes({ nodes, nameOf }: ShownNodesProps) {
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {nodes.map((node, index) =>
        node.kind === 'field' ? (
          <ShownField key={node.path} node={node} nameOf={nameOf} />
        ) : (
          <ShownGroup key={`${node.path} ${index}`} node={node} nameOf={nameOf} />
        ),
      )}
    </Flex>
  );
}

function ShownField({ node, nameOf }: { node: FieldNode } & Pick<ShownNodesProps, 'nameOf'>) {
  const text = useText('preview');
  const { label, type, change, before, after, segment } = node;
  const isMarked = change !== 'same';
  return (
    <Box
      data-change={change}
      paddingLeft={3}
      paddingTop={isMarked ? 2 : 0}
      paddingBottom={isMarked ? 2 : 0}
      paddingRight={isMarked ? 3 : 0}
      background={isMarked ? 'primary100' : undefined}
      borderStyle="solid"
      borderWidth="0 0 0 3px"
      borderColor={isMarked ? 'primary600' : 'neutral150'}
    >
      <Flex gap={2} wrap="wrap">
        <Typography tag="h4" variant="pi" fontWeight="bold" textColor="neutral800">
          {label}
        </Typography>
        {change === 'changed' && (
          <Badge size="S" variant="primary">
            {segment === null ? text('change.changed') : nameOf(segment)}
          </Badge>
        )}
      </Flex>
      {change === 'restricted' ? (
        <Typography tag="p" textColor="neutral600">
          {text('change.restricted')}
        </Typography>
      ) : (
        <ShownValue type={type} value={node.change === 'same' ? (after ?? before) : after} />
      )}
      {isMarked && (
        <Box paddingTop={2}>
          <Typography variant="pi" textColor="neutral600">
            {text('change.default')}
          </Typography>
          <ShownValue type={type} value={before} isMuted />
        </Box>
      )}
    </Box>
  );
}

function ShownGroup({ node, nameOf }: { node: GroupNode } & Pick<ShownNodesProps, 'nameOf'>) {
  const text = useText('preview');
  const { label, change, children } = node;
  const isGone = change === 'removed';
  return (
    <Box
      tag="section"
      data-change={change}
      hasRadius
      borderColor={change === 'added' ? 'primary600' : 'neutral200'}
      background={isGone ? 'neutral100' : undefined}
      padding={3}
    >
      <Flex gap={2} wrap="wrap" paddingBottom={isGone || children.length === 0 ? 0 : 3}>
        <Typography tag="h3" fontWeight="bold" textColor={isGone ? 'neutral600' : 'neutral800'}>
          {label}
        </Typography>
        {change === 'added' && (
          <Badge size="S" variant="primary">
            {text('change.added')}
          </Badge>
        )}
        {isGone && <Badge size="S">{text('change.removed')}</Badge>}
      </Flex>
      {!isGone && <ShownNodes nodes={children} nameOf={nameOf} />}
    </Box>
  );
}

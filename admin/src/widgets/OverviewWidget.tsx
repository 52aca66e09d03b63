import { Box, Flex, Link, LinkButton, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { Widget } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import type { Overview, Problem } from '../../../core/contracts/overview/types';
import { PATHS } from '../pages/segments/paths';
import { QueryProvider } from '../services/query-provider';
import { useOverview } from '../services/useOverview';
import { usePermissions } from '../services/usePermissions';
import { useText } from '../translations/useText';

/** On the home page: active segments, entries with variants, and what keeps them from visitors. */
export function OverviewWidget() {
  return (
    <QueryProvider>
      <OverviewContent />
    </QueryProvider>
  );
}

function OverviewContent() {
  const say = useText();
  const { createSegments } = usePermissions();
  const { data, isError } = useOverview();
  if (isError) {
    return <Widget.Error />;
  }
  if (data === undefined) {
    return <Widget.Loading />;
  }
  if (data.segments.total === 0 && data.problemCount === 0) {
    return (
      <Flex direction="column" height="100%" justifyContent="center" gap={4}>
        <Typography textColor="neutral600">{say('settings.widget.empty')}</Typography>
        {createSegments ? (
          <LinkButton tag={RouterLink} to={PATHS.templates} variant="secondary">
            {say('settings.widget.create')}
          </LinkButton>
        ) : null}
      </Flex>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Figures overview={data} />
      <Problems overview={data} />
    </Flex>
  );
}

function Figures({ overview }: { overview: Overview }) {
  const say = useText();
  const { segments, entriesWithVariants } = overview;
  return (
    <Flex gap={4} alignItems="stretch">
      <Figure
        name={say('settings.widget.activeSegments')}
        value={segments.active}
        note={say('settings.widget.ofTotal', { total: segments.total })}
      />
      <Figure name={say('settings.widget.entries')} value={entriesWithVariants} />
    </Flex>
  );
}

function Figure({ name, value, note }: { name: string; value: number; note?: string }) {
  return (
    <Box flex="1" background="neutral100" padding={4} hasRadius>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {name}
      </Typography>
      <Typography variant="alpha" textColor="neutral800">
        {value}
      </Typography>
      {note === undefined ? null : (
        <Typography variant="pi" textColor="neutral600">
          {` ${note}`}
        </Typography>
      )}
    </Box>
  );
}

function Problems({ overview: { problems, problemCount } }: { overview: Overview }) {
  const say = useText();
  if (problems.length === 0) {
    return (
      <Flex gap={2} alignItems="center">
        <CheckCircle fill="success600" aria-hidden />
        <Typography textColor="neutral800">{say('settings.widget.noProblems')}</Typography>
      </Flex>
    );
  }
  const more = problemCount - problems.length;
  return (
    <Box>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {say('settings.widget.problems')}
      </Typography>
      <Box tag="ul" style={{ listStyle: 'none', padding: 0 }}>
        {problems.map((problem) => (
          <Flex key={problem.segmentKey} tag="li" gap={2} alignItems="flex-start" paddingTop={2}>
            <Flex flex="0 0 auto" paddingTop={1}>
              <WarningCircle fill="warning600" aria-hidden />
            </Flex>
            <ProblemText problem={problem} />
          </Flex>
        ))}
      </Box>
      {more > 0 ? (
        <Typography variant="pi" textColor="neutral600" tag="p" paddingTop={2}>
          {say('settings.widget.moreProblems', { count: more })}
        </Typography>
      ) : null}
    </Box>
  );
}

function ProblemText({ problem }: { problem: Problem }) {
  const say = useText();
  const { kind, segmentId, segmentKey, segmentName, usageCount } = problem;
  const name = segmentName ?? segmentKey;
  const text = say(`settings.widget.problem.${kind}`, { name, count: usageCount });
  if (segmentId === null) {
    return <Typography textColor="neutral800">{text}</Typography>;
  }
  return (
    <Link tag={RouterLink} to={PATHS.segment(segmentId)}>
      {text}
    </Link>
  );
}

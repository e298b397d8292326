import type { Part } from '@berth/backstage-plugin-berth-workloads';
import { ChangePart } from './ChangePart';
import { CountsPart } from './CountsPart';
import { GroupPart } from './GroupPart';
import { IndexesPart } from './IndexesPart';
import { LevelPart } from './LevelPart';
import { ObjectPart } from './ObjectPart';
import { PlacePart } from './PlacePart';
import { RecommendationPart } from './RecommendationPart';
import { SchedulePart } from './SchedulePart';
import { SettingPart } from './SettingPart';
import { SharePart } from './SharePart';
import { StepPart } from './StepPart';

/** A part of a workload by its shape, whatever the kind of the workload. */
export function PartView(props: { part: Part }) {
  const { part } = props;
  switch (part.type) {
    case 'group':
      return <GroupPart part={part} />;
    case 'object':
      return <ObjectPart part={part} />;
    case 'share':
      return <SharePart part={part} />;
    case 'place':
      return <PlacePart part={part} />;
    case 'level':
      return <LevelPart part={part} />;
    case 'step':
      return <StepPart part={part} />;
    case 'schedule':
      return <SchedulePart part={part} />;
    case 'indexes':
      return <IndexesPart part={part} />;
    case 'recommendation':
      return <RecommendationPart part={part} />;
    case 'change':
      return <ChangePart part={part} />;
    case 'setting':
      return <SettingPart part={part} />;
    case 'counts':
      return <CountsPart part={part} />;
    default: {
      const never: never = part;
      return never;
    }
  }
}

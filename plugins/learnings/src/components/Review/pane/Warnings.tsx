import type { ParseWarning } from '@conference-learnings/plugin-learnings-common';
import { useLearningsTranslation } from '../../../translation';
import { ReviewGroup } from './ReviewGroup';

/** What the author may want to mend in the text itself. */
export function Warnings(props: { warnings: readonly ParseWarning[] }) {
  const { t } = useLearningsTranslation();
  if (!props.warnings.length) return null;
  return (
    <ReviewGroup title={t('log.warnings')}>
      <ul>
        {props.warnings.map(({ code, field, message }, at) => (
          <li key={`${code}-${at}`}>
            {field ? `${field}: ${message}` : message}
          </li>
        ))}
      </ul>
    </ReviewGroup>
  );
}

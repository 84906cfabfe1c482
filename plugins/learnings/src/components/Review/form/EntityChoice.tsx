import { parseEntityRef } from '@backstage/catalog-model';
import { useId, useMemo } from 'react';
import { SearchSelect, type Choice } from '../../filters';

/** An entity of the catalog, found by a few letters of its name. */
export function EntityChoice(props: {
  label: string;
  searchKey: string;
  search(text: string): Promise<Choice[]>;
  entityRef: string | null;
  /** What is wrong with it. */
  error?: string;
  helperText?: string;
  onChoose(choice: Choice | null): void;
}) {
  const { entityRef, ...select } = props;
  const id = useId();
  const chosen = useMemo(
    () =>
      entityRef === null
        ? null
        : { value: entityRef, label: parseEntityRef(entityRef).name },
    [entityRef],
  );
  return <SearchSelect id={id} chosen={chosen} {...select} />;
}

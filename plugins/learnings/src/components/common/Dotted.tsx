import { Children, Fragment, type ReactNode } from 'react';

/** Its children in one running line with dots between those that are there. */
export function Dotted(props: { children: ReactNode }) {
  return (
    <>
      {Children.toArray(props.children).map((child, at) => (
        <Fragment key={at}>
          {at > 0 && ' · '}
          <span>{child}</span>
        </Fragment>
      ))}
    </>
  );
}

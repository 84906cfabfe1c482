import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { useId, useState } from 'react';
import { useLearningsTranslation } from '../../../translation';
import { TEMPLATES, templateMarkdown } from './templates';

/** A text with the usual headings, to be filled in. */
export function TemplateMenu(props: { onTemplate(markdown: string): void }) {
  const { onTemplate } = props;
  const { t } = useLearningsTranslation();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        variant="outlined"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('compose.fromTemplate')}
      </Button>
      <Menu
        id={id}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        MenuListProps={{ 'aria-label': t('compose.fromTemplate') }}
      >
        {TEMPLATES.map(template => (
          <MenuItem
            key={template}
            onClick={() => {
              close();
              onTemplate(templateMarkdown(template, t));
            }}
          >
            {t(`template.${template}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, WidgetType } from '@codemirror/view';

/** Where something is going to be pasted once it is ready. */
export interface PastePlace {
  id: number;
  from: number;
  to: number;
}

export const addPastePlace = StateEffect.define<PastePlace>();
export const removePastePlace = StateEffect.define<number>();

class Waiting extends WidgetType {
  eq() {
    return true;
  }

  toDOM() {
    const dots = document.createElement('span');
    dots.textContent = '…';
    dots.setAttribute('aria-hidden', 'true');
    return dots;
  }
}

const waiting = Decoration.widget({ widget: new Waiting(), side: 1 });

/** The places move with the text around them until they are needed. */
export const pastePlaces = StateField.define<readonly PastePlace[]>({
  create: () => [],
  update(places, { changes, effects, docChanged }) {
    let now = places;
    if (docChanged && now.length)
      now = now.map(({ id, from, to }) => ({
        id,
        from: changes.mapPos(from, -1),
        to: changes.mapPos(to, -1),
      }));
    for (const effect of effects) {
      if (effect.is(addPastePlace)) now = [...now, effect.value];
      else if (effect.is(removePastePlace))
        now = now.filter(({ id }) => id !== effect.value);
    }
    return now;
  },
  provide: field =>
    EditorView.decorations.from(field, places =>
      Decoration.set(
        places.map(({ to }) => waiting.range(to)),
        true,
      ),
    ),
});

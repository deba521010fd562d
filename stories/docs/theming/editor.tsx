/** Change a token and see all elements change, in light and in dark; then take the CSS along. */
import { useEffect, useRef, useState, type ReactNode } from "react";
import { tokenGroups, tokenList, type TokenGroup } from "../../../src/theme/token-list.ts";
import { ContrastTable } from "./contrast-table.tsx";
import { contrastOf, pairs, toHex, type Rgb } from "./contrast.ts";
import { Field } from "./controls.tsx";
import { CssToCopy } from "./css-to-copy.tsx";
import { declarations, type Edit, type Edits, type Scheme, type Shown } from "./edits.ts";
import { measureColours, measureUnchanged } from "./measure.ts";
import { classOf, presets, scopedPresets } from "./presets.ts";
import { choices, Panel, type Choice } from "./preview.tsx";

type Measured = Readonly<Record<Scheme, ReadonlyMap<string, Rgb>>>;

const nothing: Measured = { light: new Map(), dark: new Map() };

const groupNames: Readonly<Record<TokenGroup, string>> = {
  colour: "Colours",
  type: "Type",
  space: "Space and density",
  shape: "Shape",
  elevation: "Shadows",
  motion: "Motion",
};

function shownOf({ light, dark }: Measured): Shown {
  const hexOf = (colours: ReadonlyMap<string, Rgb>): Record<string, string> =>
    Object.fromEntries([...colours].map(([name, colour]) => [`--coop-${name}`, toHex(colour)]));
  return { light: hexOf(light), dark: hexOf(dark) };
}

function failures({ light, dark }: Measured): number {
  return [light, dark].reduce((sum, colours) => {
    const tooLow = pairs.filter(({ front, back, least }) => {
      const [a, b] = [colours.get(front), colours.get(back)];
      return a && b && contrastOf(a, b) < least;
    });
    return sum + tooLow.length;
  }, 0);
}

interface GroupProps {
  readonly group: TokenGroup;
  readonly edits: Edits;
  readonly shown: Shown;
  readonly onEdit: (name: string, edit: Edit | undefined) => void;
}

function Group({ group, edits, shown, onEdit }: GroupProps): ReactNode {
  return (
    <details className="theme-group" open={group === "colour"}>
      <summary>{groupNames[group]}</summary>
      {group === "colour" ? (
        <div className="theme-head" aria-hidden="true">
          <span>light</span>
          <span>dark</span>
        </div>
      ) : null}
      {tokenList
        .filter((token) => token.group === group)
        .map((token) => (
          <Field
            key={token.name}
            token={token}
            edit={edits[token.name]}
            shown={shown}
            onEdit={(edit) => onEdit(token.name, edit)}
          />
        ))}
    </details>
  );
}

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, text: string])[];
  readonly onChoose: (value: Value) => void;
}

function Select<Value extends string>({ label, value, options, onChoose }: SelectProps<Value>): ReactNode {
  return (
    <label className="theme-select">
      {label}
      <select
        value={value}
        onChange={({ target }) => onChoose(options.find(([each]) => each === target.value)?.[0] ?? value)}
      >
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What the panels show of the tokens, measured again after each change. */
function useMeasured(edits: Edits, preset: string) {
  const light = useRef<HTMLDivElement>(null);
  const dark = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState(nothing);
  const [unchanged, setUnchanged] = useState(nothing);
  useEffect(() => {
    const [inLight, inDark] = [light.current, dark.current];
    if (!inLight || !inDark) return;
    setMeasured({ light: measureColours(inLight), dark: measureColours(inDark) });
    const presetClass = classOf(preset);
    setUnchanged({ light: measureUnchanged(inLight, presetClass), dark: measureUnchanged(inDark, presetClass) });
  }, [edits, preset]);
  return { light, dark, measured, unchanged } as const;
}

const presetOptions = [["", "none"], ...presets.map(({ name }) => [name, name] as const)] as const;

export function ThemeEditor(): ReactNode {
  const [edits, setEdits] = useState<Edits>({});
  const [choice, setChoice] = useState<Choice>("everything");
  const [preset, setPreset] = useState<string>("");
  const { light, dark, measured, unchanged } = useMeasured(edits, preset);
  const shown = shownOf(unchanged);
  const lines = declarations(edits, shown);
  const tooLow = failures(measured);
  const change = (name: string, edit: Edit | undefined): void => {
    const { [name]: _, ...others } = edits;
    setEdits(edit === undefined ? others : { ...edits, [name]: edit });
  };
  return (
    <div className="theme">
      <style>{`${scopedPresets}\n.theme-live.theme-edited {\n${lines.join("\n")}\n}`}</style>
      <div className="theme-bar">
        <Select label="Show" value={choice} options={choices} onChoose={setChoice} />
        <Select label="Start from preset" value={preset} options={presetOptions} onChoose={setPreset} />
        <p role="status" className={tooLow === 0 ? "theme-pass" : "theme-fail"}>
          {tooLow === 0 ? "✓ Every pair passes AA." : `✗ ${tooLow} of ${2 * pairs.length} pairs too low, see below.`}
        </p>
      </div>
      <div className="theme-panels">
        <Panel scheme="light" choice={choice} className={`theme-edited ${classOf(preset)}`} panelRef={light} />
        <Panel scheme="dark" choice={choice} className={`theme-edited ${classOf(preset)}`} panelRef={dark} />
      </div>
      <div className="theme-groups">
        {tokenGroups.map((group) => (
          <Group key={group} group={group} edits={edits} shown={shown} onEdit={change} />
        ))}
      </div>
      <CssToCopy lines={lines} preset={preset} onReset={() => setEdits({})} />
      <h3>Contrast</h3>
      <ContrastTable light={measured.light} dark={measured.dark} />
    </div>
  );
}

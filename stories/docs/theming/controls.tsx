/** The fields of the editor: one a token, two for a colour. */
import { useId, type ReactNode } from "react";
import type { Token } from "../../../src/theme/token-list.ts";
import { controlOf, schemes, sizeOf, type Edit, type Shown } from "./edits.ts";

export interface FieldProps {
  readonly token: Token;
  readonly edit: Edit | undefined;
  readonly shown: Shown;
  /** `undefined` takes the change back. */
  readonly onEdit: (edit: Edit | undefined) => void;
}

function ColourInputs({ token, edit, shown, onEdit }: FieldProps): ReactNode {
  return schemes.map((scheme) => (
    <input
      key={scheme}
      type="color"
      aria-label={`${token.name}, ${scheme}`}
      value={edit?.[scheme] ?? shown[scheme][token.name] ?? "#000000"}
      onChange={({ target }) => onEdit({ ...edit, [scheme]: target.value })}
    />
  ));
}

const steps = { rem: 0.0625, px: 1, "": 0.1 } as const;

function SizeInput({ token, edit, onEdit }: FieldProps): ReactNode {
  const { value, unit } = sizeOf(token);
  const isWeight = token.name.endsWith("-weight");
  return (
    <>
      <input
        type="number"
        min={0}
        step={isWeight ? 50 : steps[unit]}
        aria-label={unit === "" ? token.name : `${token.name}, in ${unit}`}
        value={Number.parseFloat(edit?.both ?? String(value))}
        onChange={({ target }) => onEdit(target.value === "" ? undefined : { both: `${target.value}${unit}` })}
      />
      <span className="theme-unit">{unit}</span>
    </>
  );
}

function TextInput({ token, edit, onEdit }: FieldProps): ReactNode {
  return (
    <input
      type="text"
      aria-label={token.name}
      placeholder={token.default}
      value={edit?.both ?? ""}
      onChange={({ target }) => onEdit(target.value === "" ? undefined : { both: target.value })}
    />
  );
}

const inputs = { colour: ColourInputs, number: SizeInput, size: SizeInput, text: TextInput } as const;

export function Field(props: FieldProps): ReactNode {
  const { token, edit, onEdit } = props;
  const id = useId();
  const Input = inputs[controlOf(token)];
  return (
    <div className="theme-field" role="group" aria-labelledby={id}>
      <div className="theme-name" id={id}>
        <code>{token.name}</code>
        <span>{token.description}</span>
      </div>
      <div className="theme-inputs">
        <Input {...props} />
        {edit === undefined ? null : (
          <button type="button" className="theme-undo" onClick={() => onEdit(undefined)}>
            Undo<span className="theme-hidden"> {token.name}</span>
          </button>
        )}
      </div>
    </div>
  );
}

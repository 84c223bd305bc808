/** A list to choose from, with a first line for no choice. */
export function Choice({
  name,
  all,
  value,
  onChange,
  options,
}: {
  name: string;
  /** « Toutes » */
  all: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
}) {
  return (
    <label className="grid min-w-0 gap-1">
      <span className="small">{name}</span>
      <select className="field" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

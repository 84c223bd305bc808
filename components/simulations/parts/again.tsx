/** After a debrief. */
export function Again({ onSame, onOther }: { onSame: () => void; onOther: () => void }) {
  return (
    <div className="grid gap-2 @md:grid-cols-2">
      <button type="button" className="btn" onClick={onOther}>
        Une autre
      </button>
      <button type="button" className="btn btn-quiet" onClick={onSame}>
        Rejouer la même
      </button>
    </div>
  );
}

export default function ControlChartScreen() {
  return <p>…</p>;
}

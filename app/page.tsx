export default function Home() {
  return <h1>Paillasse</h1>;
}

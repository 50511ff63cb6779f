// Computes one bill in Pyodide, the Python of browsers: node pyodide_bill.mjs FOLDER_OF_PYODIDE FOLDER_OF_WHEELS
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [pyodide, wheels] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(join(pyodide, "pyodide.mjs")).href);
const python = await loadPyodide();
for (const name of readdirSync(wheels)) {
  python.unpackArchive(new Uint8Array(readFileSync(join(wheels, name))), "wheel");
}
console.log(
  python.runPython(`
import sys
import warnings

warnings.simplefilter("error")

import jaminan as jm

head = jm.participant_for("rt_head", region="Kota Magelang", month="2023-09")
bill = jm.calculate_contributions(head, month="2023-09")
assert jm.from_dict(jm.to_dict(bill)) == bill
assert jm.format_rupiah(bill.total) == "Rp11.156", bill.total
text = jm.format_explanation(jm.explain(bill))
f"Python {sys.version_info.major}.{sys.version_info.minor} on {sys.platform}, jaminan {jm.__version__}\\n{bill}\\n\\n{text}"
`),
);

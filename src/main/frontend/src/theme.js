// Runs in the head before the first paint: puts the chosen theme on the root element.
import { applyTheme, storedTheme } from "./theming.js";

applyTheme(storedTheme());

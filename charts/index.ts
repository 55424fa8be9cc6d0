export { dark, fontFamily, light, type Palette, sizes } from "./palette.ts";

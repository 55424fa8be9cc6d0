import {
  ActionIcon,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  Tooltip,
} from "@mantine/core";
import { dark, fontFamily, light, type Palette, sizes } from "#charts";

const rem = (px: number): string => `${px / 16}rem`;
const tuple = (colour: string): MantineColorsTuple => [colour, colour, colour, colour, colour, colour, colour, colour, colour, colour];

/** A window's head is no banner of the page, and its cross has a name. */
const windowDefaults = { attributes: { header: { role: "none" } }, closeButtonProps: { "aria-label": "Close" } };

/** One look for every Mantine component: four sizes, an eight-pixel grid, one accent. */
export const theme = createTheme({
  fontFamily,
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace',
  fontSizes: { xs: rem(sizes.caption), sm: rem(sizes.text), md: rem(sizes.text), lg: rem(sizes.heading), xl: rem(sizes.sentence) },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.5", lg: "1.4", xl: "1.3" },
  spacing: { xs: rem(8), sm: rem(8), md: rem(16), lg: rem(24), xl: rem(32) },
  radius: { xs: rem(4), sm: rem(6), md: rem(8), lg: rem(8), xl: rem(8) },
  defaultRadius: "sm",
  colors: { accent: tuple(light.accent) },
  primaryColor: "accent",
  respectReducedMotion: true,
  cursorType: "pointer",
  focusRing: "auto",
  components: {
    Button: Button.extend({
      styles: (_theme, props) => ({
        root: { flexShrink: 0 },
        label: { fontWeight: !props.variant || props.variant === "filled" ? 600 : 400 },
      }),
      vars: (_theme, props) => ({
        root: {
          ...(!props.variant || props.variant === "filled" ? { "--button-color": "var(--ph-on-accent)" } : {}),
          ...(props.size === "compact-xs" ? { "--button-height": rem(24) } : {}), // a finger hits no less (WCAG 2.5.8)
        },
      }),
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: "subtle", size: 32, color: "gray" } }),
    InputWrapper: Input.Wrapper.extend({ defaultProps: { withAsterisk: false } }),
    Modal: Modal.extend({
      defaultProps: {
        ...windowDefaults,
        centered: true,
        radius: "md",
        transitionProps: { duration: 100 },
        overlayProps: { backgroundOpacity: 0.35 },
      },
    }),
    Drawer: Drawer.extend({ defaultProps: windowDefaults }),
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, transitionProps: { duration: 80 } } }),
  },
});

/** Mantine's variables and our own, from the one palette that charts and reports use too. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: variables(light), dark: variables(dark) });

function variables(of: Palette): Record<string, string> {
  const own = Object.fromEntries(
    Object.entries(of).map(([name, colour]) => [`--ph-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, colour]),
  );
  return {
    ...own,
    "--mantine-color-body": of.paper,
    "--mantine-color-text": of.ink,
    "--mantine-color-bright": of.ink,
    "--mantine-color-dimmed": of.inkSoft,
    "--mantine-color-placeholder": of.inkFaint,
    "--mantine-color-anchor": of.accent,
    "--mantine-color-error": of.breach,
    "--mantine-color-default": of.surface,
    "--mantine-color-default-hover": of.sunken,
    "--mantine-color-default-color": of.ink,
    "--mantine-color-default-border": of.lineStrong,
    "--mantine-color-disabled": of.sunken,
    "--mantine-color-disabled-color": of.inkFaint,
    "--mantine-color-disabled-border": of.line,
    "--mantine-primary-color-filled": of.accent,
    "--mantine-primary-color-contrast": of.onAccent,
    "--mantine-color-accent-filled": of.accent,
    "--mantine-color-accent-filled-hover": `color-mix(in srgb, ${of.accent} 88%, ${of.ink})`,
    "--mantine-color-accent-light": of.accentSoft,
    "--mantine-color-accent-light-hover": of.accentSoft,
    "--mantine-color-accent-light-color": of.accent,
    "--mantine-color-accent-outline": of.accent,
    "--mantine-color-accent-text": of.accent,
    "--mantine-color-gray-text": of.inkSoft,
    "--mantine-color-gray-light": of.sunken,
    "--mantine-color-gray-light-hover": of.sunken,
    "--mantine-color-gray-light-color": of.inkSoft,
  };
}

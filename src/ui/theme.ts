import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'
import classes from './mantine-overrides.module.css'

/** Navy, from the palest tint to the darkest; shade 8 is the primary on light, 3 on dark. */
const ink: MantineColorsTuple = [
  '#F0F4F8',
  '#E4ECF3',
  '#CBD9E6',
  '#A6BDD3',
  '#7E9CB8',
  '#577A9B',
  '#3B5F82',
  '#2B4C6D',
  '#1F3D5A',
  '#16304A',
]

/** Chrome is ink, content is colour: saturated colours belong to pins alone. */
export const theme = createTheme({
  primaryColor: 'ink',
  colors: { ink },
  primaryShade: { light: 8, dark: 3 },
  defaultRadius: 10,
  autoContrast: true,
  fontFamily: 'var(--font)',
  headings: {
    fontFamily: 'var(--font)',
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.2' },
      h2: { fontSize: '1.375rem', lineHeight: '1.25' },
      h3: { fontSize: '1.125rem', lineHeight: '1.3' },
      h4: { fontSize: '1rem', lineHeight: '1.35' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { md: '1.45' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '6px', sm: '8px', md: '10px', lg: '14px', xl: '20px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  // Plain objects: `Button.extend({…})` gives the same, but every component named here would be part of the start.
  components: {
    Button: {
      defaultProps: { size: 'md', variant: 'filled' },
      classNames: {
        root: classes.button,
        inner: classes.buttonInner,
        label: classes.buttonLabel,
        section: classes.buttonSection,
      },
    },
    ActionIcon: {
      defaultProps: { variant: 'filled' },
      classNames: { root: classes.actionIcon },
    },
    CloseButton: { classNames: { root: classes.close } },
    // A name may be written from right to left.
    TextInput: { defaultProps: { dir: 'auto' } },
    Textarea: { defaultProps: { dir: 'auto' } },
    Input: { defaultProps: { size: 'md' }, classNames: { input: classes.input } },
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] },
      classNames: {
        label: classes.inputLabel,
        description: classes.inputDescription,
        error: classes.inputError,
      },
    },
    Combobox: {
      classNames: { dropdown: classes.comboboxDropdown, option: classes.comboboxOption },
    },
  },
})

/** Mantine sets these per colour scheme, so they have to be set in both; the tokens know the scheme themselves. */
const tokens = {
  '--mantine-color-body': 'var(--canvas)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-2)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--tint-2)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--control)',
  '--mantine-color-placeholder': 'var(--text-2)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-primary-color-filled': 'var(--primary)',
  '--mantine-primary-color-filled-hover': 'var(--primary-hover)',
  '--mantine-primary-color-contrast': 'var(--on-primary)',
  '--mantine-color-disabled': 'var(--tint-2)',
  '--mantine-color-disabled-color': 'var(--text-2)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-anchor': 'var(--primary)',
  '--mantine-color-ink-filled': 'var(--primary)',
  '--mantine-color-ink-filled-hover': 'var(--primary-hover)',
  '--mantine-color-ink-light': 'var(--tint)',
  '--mantine-color-ink-light-hover': 'var(--tint)',
  '--mantine-color-ink-light-color': 'var(--primary)',
  '--mantine-color-ink-outline': 'var(--primary)',
  '--mantine-color-ink-outline-hover': 'var(--tint-2)',
}

/** Mantine's own variables take the values of `tokens.css`, so that there is one place for colours. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: tokens,
  dark: tokens,
})

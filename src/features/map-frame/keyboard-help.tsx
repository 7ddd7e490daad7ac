import { useText } from '@/i18n/react/use-text'
import { useApp } from '@/store/use-store'
import { Dialog } from '@/ui/dialog'
import classes from './keyboard-help.module.css'

export type KeyboardHelpProps = { readonly onClose: () => void }

/** Keys by where they work. `letter`: can be switched off in the settings. */
const GROUPS = [
  {
    where: 'everywhere',
    keys: [
      { keys: ['F6', 'Shift+F6'], does: 'areas' },
      { keys: ['Esc'], does: 'close' },
      { keys: ['Ctrl+Z'], does: 'undo' },
      { keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], does: 'redo' },
      { keys: ['Ctrl+S'], does: 'save' },
      { keys: ['Ctrl+K'], does: 'search' },
    ],
  },
  {
    where: 'map',
    keys: [
      { keys: ['←', '↑', '→', '↓'], does: 'move' },
      { keys: ['+', '−'], does: 'zoom' },
      { keys: ['Home'], does: 'home' },
      { keys: ['Enter'], does: 'add' },
      { keys: ['N'], does: 'addLetter', letter: true },
      { keys: ['[', ']'], does: 'pins' },
      { keys: ['?'], does: 'help', letter: true },
    ],
  },
  {
    where: 'drawing',
    keys: [
      { keys: ['Enter'], does: 'point' },
      { keys: ['[', ']'], does: 'nextPoint' },
      { keys: ['Enter'], does: 'actPoint' },
      { keys: ['Delete'], does: 'deletePoint' },
      { keys: ['Backspace'], does: 'undoPoint' },
      { keys: ['Ctrl+Y'], does: 'redoPoint' },
      { keys: ['Ctrl+Enter'], does: 'finish' },
      { keys: ['Esc'], does: 'pause' },
    ],
  },
] as const

/** "Skróty klawiszowe". */
export const KeyboardHelp = ({ onClose }: KeyboardHelpProps) => {
  const { t } = useText()
  const letters = useApp((state) => state.settings.letterKeys)
  return (
    <Dialog opened title={t('map.keys.title')} onClose={onClose} size="lg">
      {GROUPS.map(({ where, keys }) => (
        <section key={where}>
          <h3 className={classes.heading}>{t(`map.keys.where.${where}`)}</h3>
          <dl className={classes.keys}>
            {keys
              .filter((row) => letters || !('letter' in row))
              .map((row) => (
                <div key={row.does} className={classes.row}>
                  <dt className={classes.names}>
                    {row.keys.map((name) => (
                      <kbd key={name} className={classes.key}>
                        {name}
                      </kbd>
                    ))}
                  </dt>
                  <dd className={classes.does}>{t(`map.keys.does.${row.does}`)}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <p className={classes.note}>{letters ? t('map.keys.lettersOn') : t('map.keys.lettersOff')}</p>
    </Dialog>
  )
}

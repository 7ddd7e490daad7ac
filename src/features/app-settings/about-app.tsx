import { useText } from '@/i18n/react/use-text'
import { useServices } from '@/store/use-store'
import classes from './settings-panel.module.css'

/** Sources whose licence asks to be named, with where to read it. */
const CREDITS = [
  { key: 'streets', href: 'https://www.openstreetmap.org/copyright' },
  { key: 'ortho', href: 'https://www.geoportal.gov.pl' },
  { key: 'font', href: 'https://www.brailleinstitute.org/freefont/' },
  { key: 'icons', href: 'https://lucide.dev/license' },
  { key: 'code', href: undefined },
] as const

export const AboutApp = () => {
  const { t } = useText()
  const { appVersion } = useServices()
  return (
    <div className={classes.group}>
      <p>
        <strong>
          {t('common.appName')}, {t('settings.version', { version: appVersion })}
        </strong>
        <br />
        {t('settings.purpose')}
      </p>
      <p>{t('settings.licence')}</p>
      <h3 className={classes.subheading}>{t('settings.credits')}</h3>
      <ul className={classes.credits}>
        {CREDITS.map(({ key, href }) => (
          <li key={key}>
            {href ? (
              <a href={href} target="_blank" rel="noreferrer">
                {t(`settings.credit.${key}`)}
              </a>
            ) : (
              t(`settings.credit.${key}`)
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

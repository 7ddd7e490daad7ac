import { expect, test } from './support/app'

test('the app opens with the list of maps', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Moje mapy' })).toBeVisible()
})

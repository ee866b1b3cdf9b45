// What every page has: light and dark, and menus that close.
const root = document.documentElement;
const toggle = document.querySelector('[data-theme-toggle]');
if (toggle) {
  toggle.hidden = false;
  toggle.addEventListener('click', () => {
    const now = root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
    root.dataset.theme = now === 'dark' ? 'light' : 'dark';
    document.cookie = `finsam-theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
  });
}

const menus = [...document.querySelectorAll('details.menu')];
document.addEventListener('click', (event) => {
  for (const menu of menus) if (menu.open && !menu.contains(event.target)) menu.open = false;
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const menu of menus) if (menu.open) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

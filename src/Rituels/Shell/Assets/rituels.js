// Small comforts on top of pages that work without them.
document.querySelector('[role=alert][tabindex]')?.focus();

// Where a year is wider than the screen, its latest weeks are what one comes for.
for (const year of document.querySelectorAll('[data-latest]')) year.scrollLeft = year.scrollWidth;

const form = document.querySelector('form[data-autosave]');
if (form) {
  const { countCharacters } = await import(form.dataset.counter);
  const { saveDrafts } = await import(form.dataset.draft);
  countCharacters(form);
  saveDrafts(form);
}

if (navigator.clipboard)
  for (const button of document.querySelectorAll('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const field = document.getElementById(button.dataset.copy);
      field.select();
      await navigator.clipboard.writeText(field.value);
      button.textContent = button.dataset.done;
    });
  }

// A menu at the top closes when one turns to something else.
const openMenu = () => document.querySelector('.site details[open]');
addEventListener('click', event => {
  const menu = openMenu();
  if (menu && !menu.contains(event.target)) menu.open = false;
});
addEventListener('keydown', event => {
  const menu = event.key === 'Escape' && openMenu();
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});
